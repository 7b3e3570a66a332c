package dev.lamp.tokenizer.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.StandardPalette;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatchCodebookTest {

    private static final int COLOURS = 64;
    private static final float[] SIMILARITY = ColourSimilarity.of(StandardPalette.PALETTE);

    @Test
    void everyPlainPatchHasACodeOfItsOwn() {
        PatchCodebook codebook = learned(200);
        for (int colour = 0; colour < COLOURS; colour++) {
            byte[] frame = new byte[FrameGrid.PIXELS];
            Arrays.fill(frame, (byte) colour);
            byte[] codeword = codebook.codeword(codebook.encode(frame)[7]);
            for (byte pixel : codeword) {
                assertEquals(colour, pixel);
            }
        }
    }

    @Test
    void patchesSeenInTheCensusComeBackExactlyIfThereAreEnoughCodes() {
        PatchCodebook codebook = learned(200);
        byte[] frame = frame(3);
        int[] tokens = codebook.encode(frame);
        for (int i = 0; i < FrameGrid.TOKENS; i++) {
            byte[] patch = new byte[PatchKey.PIXELS];
            PatchKey.at(frame, FrameGrid.corner(i), FrameGrid.SIDE).copyTo(patch, 0);
            assertArrayEquals(patch, codebook.codeword(tokens[i]));
        }
    }

    @Test
    void aPatchHasTheSameCodeWhereverItStands() {
        PatchCodebook codebook = learned(100);
        byte[] frame = frame(5);
        byte[] shifted = new byte[FrameGrid.PIXELS];
        for (int y = 0; y < FrameGrid.SIDE; y++) {
            for (int x = 4; x < FrameGrid.SIDE; x++) {
                shifted[y * FrameGrid.SIDE + x] = frame[y * FrameGrid.SIDE + x - 4];
            }
        }
        int[] tokens = codebook.encode(frame);
        int[] moved = codebook.encode(shifted);
        for (int i = 0; i < FrameGrid.TOKENS; i++) {
            if (i % FrameGrid.COLUMNS != 0) {
                assertEquals(tokens[i - 1], moved[i]);
            }
        }
    }

    @Test
    void aMirroredPatchHasTheMirroredCode() {
        PatchCodebook codebook = learned(200);
        int[] mirrored = codebook.mirrored();
        byte[] frame = frame(3);
        byte[] turned = new byte[FrameGrid.PIXELS];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = frame[i - i % FrameGrid.SIDE + FrameGrid.SIDE - 1 - i % FrameGrid.SIDE];
        }
        int[] tokens = codebook.encode(frame);
        int[] expected = codebook.encode(turned);
        for (int i = 0; i < FrameGrid.TOKENS; i++) {
            int column = i % FrameGrid.COLUMNS;
            assertEquals(expected[i - column + FrameGrid.COLUMNS - 1 - column], mirrored[tokens[i]], "token " + i);
        }
    }

    @Test
    void rememberedCodesAreTheNearestOnes() {
        PatchCodebook codebook = learned(100);
        Random random = new Random(4);
        for (int n = 0; n < 50; n++) {
            PatchKey patch =
                    new PatchKey(random.nextLong() & 0x3F3F3F3F3F3F3F3FL, random.nextLong() & 0x3F3F3F3F3F3F3F3FL);
            int code = codebook.code(patch);
            assertEquals(code, codebook.code(patch));
            for (int other = 0; other < codebook.codes(); other++) {
                float difference = codebook.resemblance(patch, code) - codebook.resemblance(patch, other);
                assertTrue(difference > 0 || difference == 0 && code <= other);
            }
        }
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> learned(100).encode(new byte[12]));
    }

    @Test
    void similaritiesAreExactInFloats() {
        for (int i = 0; i < SIMILARITY.length; i++) {
            assertEquals(0, SIMILARITY[i] * 256 % 1);
            assertEquals(i / COLOURS == i % COLOURS, SIMILARITY[i] == 1);
        }
    }

    @Test
    void placesHoldTheNineTokensAround() {
        int[] tokens = new int[FrameGrid.TOKENS];
        Arrays.setAll(tokens, i -> i);
        int[] places = Places.of(List.of(tokens), 999);
        assertArrayEquals(new int[] {999, 999, 999, 999, 0, 1, 999, 16, 17}, Arrays.copyOf(places, 9));
        assertArrayEquals(new int[] {0, 1, 2, 16, 17, 18, 32, 33, 34}, Arrays.copyOfRange(places, 17 * 9, 18 * 9));
    }

    private static PatchCodebook learned(int codes) {
        PatchCensus census = new PatchCensus(8);
        census.add(List.of(frame(3), frame(3)));
        return new CodebookLearner(PatchCodebook.plain(SIMILARITY), census, codes, 1000).learn(3);
    }

    /** A frame of 100 kinds of patches. */
    private static byte[] frame(long seed) {
        Random random = new Random(seed);
        byte[] kinds = new byte[100 * PatchKey.PIXELS];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) random.nextInt(COLOURS);
        }
        byte[] frame = new byte[FrameGrid.PIXELS];
        for (int i = 0; i < FrameGrid.TOKENS; i++) {
            int kind = random.nextInt(100);
            for (int p = 0; p < PatchKey.PIXELS; p++) {
                frame[FrameGrid.pixel(i, p)] = kinds[kind * PatchKey.PIXELS + p];
            }
        }
        return frame;
    }
}
