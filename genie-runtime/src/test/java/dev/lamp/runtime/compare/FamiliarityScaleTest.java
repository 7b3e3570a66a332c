package dev.lamp.runtime.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.consistency.Finding;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.tokenizer.FrameTokenizer;
import dev.lamp.tokenizer.TokenGrid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far out pictures are that are plain but for a known number of spots, to a tokenizer that sees no spots. */
class FamiliarityScaleTest {

    private static final double EXACT = 1e-9;
    private static final int SIDE = 64;
    private static final double PIXELS = SIDE * SIDE;
    private static final int PATCH = 4;
    private static final int CELLS = SIDE / PATCH;
    private static final int TRAINED = 40;
    private static final int KNOWN = 3;
    private static final int NEVER_SEEN = 5;

    private final FamiliarityScale scale = new FamiliarityScale(
            new CornerTokenizer(),
            List.of(picture(KNOWN, 0), picture(KNOWN, 0)),
            IntStream.range(0, TRAINED).mapToObj(i -> picture(KNOWN, i)).toList());

    /** A picture of one colour, with one spot in each of its first cells. */
    private static Frame picture(int colour, int spots) {
        byte[] pixels = new byte[SIDE * SIDE];
        Arrays.fill(pixels, (byte) colour);
        for (int cell = 0; cell < spots; cell++) {
            pixels[(cell / CELLS * PATCH + 1) * SIDE + cell % CELLS * PATCH + 1] = 1;
        }
        return Frame.of(FrameSize.STANDARD, ToyWorlds.PALETTE, pixels);
    }

    /** Its token for a patch is the colour of the patch's first pixel. */
    private static final class CornerTokenizer implements FrameTokenizer {

        @Override
        public List<TokenGrid> encodeAll(List<Frame> frames) {
            return frames.stream().map(CornerTokenizer::corners).toList();
        }

        private static TokenGrid corners(Frame frame) {
            int[] codes = IntStream.range(0, CELLS * CELLS)
                    .map(i -> frame.index(i % CELLS * PATCH, i / CELLS * PATCH))
                    .toArray();
            return TokenGrid.of(CELLS, CELLS, codes);
        }

        @Override
        public List<Frame> decodeAll(List<TokenGrid> grids) {
            return grids.stream().map(CornerTokenizer::patches).toList();
        }

        private static Frame patches(TokenGrid grid) {
            byte[] pixels = new byte[SIDE * SIDE];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) grid.code(i % SIDE / PATCH, i / SIDE / PATCH);
            }
            return Frame.of(FrameSize.STANDARD, ToyWorlds.PALETTE, pixels);
        }

        @Override
        public int codes() {
            return SIDE;
        }

        @Override
        public void close() {}
    }

    @Test
    void whatGetsLostIsCountedAndRankedAmongTrainingPictures() {
        Familiarity some = scale.judge(picture(KNOWN, TRAINED / 4));
        assertEquals(TRAINED / 4 / PIXELS, some.error(), EXACT);
        assertEquals(0.25, some.errorRank().value(), EXACT);
        assertEquals(0, some.surpriseRank().value(), EXACT);
        assertTrue(some.errorRank().low() < 0.2 && some.errorRank().high() > 0.3);
    }

    @Test
    void theWordFollowsTheRank() {
        assertEquals(Familiarity.Word.FAMILIAR, scale.judge(picture(KNOWN, 0)).word());
        assertEquals(
                Familiarity.Word.UNUSUAL,
                scale.judge(picture(KNOWN, TRAINED - 1)).word());
        assertEquals(
                Familiarity.Word.FOREIGN, scale.judge(picture(KNOWN, TRAINED)).word());
    }

    @Test
    void coloursNeverSeenAreForeignHoweverWellTheyComeBack() {
        Familiarity shifted = scale.judge(picture(NEVER_SEEN, 0));
        assertEquals(0, shifted.error(), EXACT);
        assertEquals(0, shifted.errorRank().value(), EXACT);
        double tokensCounted = 2 * CELLS * CELLS;
        assertEquals(Math.log(tokensCounted + SIDE) / Math.log(2), shifted.surprise(), EXACT);
        assertEquals(1, shifted.surpriseRank().value(), EXACT);
        assertEquals(Familiarity.Word.FOREIGN, shifted.word());
    }

    @Test
    void severalPicturesAreSummedUpBesideTrainingPictures() {
        List<Finding> findings = scale.findings(List.of(
                scale.judge(picture(KNOWN, 0)),
                scale.judge(picture(KNOWN, 2)),
                scale.judge(picture(KNOWN, 2 * TRAINED)),
                scale.judge(picture(NEVER_SEEN, 0))));
        assertEquals(0.5, value(findings.get(0)), EXACT);
        assertEquals((2 + 2 * TRAINED) / 4.0 / PIXELS, value(findings.get(1)), EXACT);
        assertEquals(
                (TRAINED - 1) / 2.0 / PIXELS,
                findings.get(1).blind().get(0).estimate().value(),
                EXACT);
    }

    private static double value(Finding finding) {
        return finding.measured().estimate().value();
    }
}
