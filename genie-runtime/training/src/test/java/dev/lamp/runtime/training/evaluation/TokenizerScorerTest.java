package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.rollout.Tally;
import dev.lamp.tokenizer.FrameTokenizer;
import dev.lamp.tokenizer.TokenGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TokenizerScorerTest {

    private static final Clip CLIP = TrueFrames.clip(1, 9).clip();

    @Test
    void aPerfectTokenizerBringsEveryPixelBack() {
        TokenizerScorer.Score score = score(frame -> frame);
        assertEquals(score.all().all(), score.all().right());
        assertEquals(8 * 4096, score.all().all());
        assertEquals(new Tally(8 * 128, 8 * 128), score.moving());
    }

    @Test
    void losingTheBlockIsAlmostInvisibleInAllPixelsAndPlainInTheMovingOnes() {
        Frame empty = Frame.of(CLIP.size(), TrueFrames.PALETTE, new byte[4096]);
        TokenizerScorer.Score score = score(frame -> empty);
        assertEquals(1 - 64 / 4096.0, score.all().right() / (double) score.all().all(), 1e-12);
        assertEquals(0.5, score.moving().right() / (double) score.moving().all(), 1e-12);
    }

    private static TokenizerScorer.Score score(UnaryOperator<Frame> trip) {
        return new TokenizerScorer(new Remembering(trip)).score(CLIP, 1);
    }

    /** Stands for a tokenizer: a token is the number of a remembered frame. */
    private static final class Remembering implements FrameTokenizer {
        private final List<Frame> frames = new ArrayList<>();
        private final UnaryOperator<Frame> trip;

        Remembering(UnaryOperator<Frame> trip) {
            this.trip = trip;
        }

        @Override
        public List<TokenGrid> encodeAll(List<Frame> given) {
            List<TokenGrid> grids = new ArrayList<>();
            for (Frame frame : given) {
                frames.add(frame);
                grids.add(TokenGrid.of(1, 1, new int[] {frames.size() - 1}));
            }
            return grids;
        }

        @Override
        public List<Frame> decodeAll(List<TokenGrid> grids) {
            return grids.stream()
                    .map(grid -> trip.apply(frames.get(grid.code(0, 0))))
                    .toList();
        }

        @Override
        public int codes() {
            return frames.size();
        }

        @Override
        public void close() {}
    }
}
