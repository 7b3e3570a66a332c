package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HiddenFrameTest {

    private static final int SKY = 1;
    private static final int FIGURE = 2;
    private static final int LENGTH = 8;
    private static final int ROW = 5;

    @Test
    void aFrameThatIsFullyHiddenShowsNothing() {
        HiddenFrame frame = frame(options(1), 1);
        assertTrue(frame.fully());
        for (int i = 0; i < DynamicsConfig.TOKENS; i++) {
            assertEquals(TokenMotion.HIDDEN, frame.motion(i / DynamicsConfig.GRID, i % DynamicsConfig.GRID));
        }
    }

    @Test
    void whatIsLeftToDrawIsMostlyNearWhatChanges() {
        int near = 0;
        for (int seed = 0; seed < 200; seed++) {
            HiddenFrame frame = frame(options(0), seed);
            assertFalse(frame.fully());
            near += hiddenFarFromTheFigure(frame) == 0 ? 1 : 0;
        }
        assertTrue(near >= 130 && near < 180, "three of four frames are settled but for a rectangle, found " + near);
    }

    @Test
    void aSettledTokenKnowsWhereItCameFrom() {
        HiddenFrame shown = new HiddenFrame(lesson(), 1, false, new boolean[DynamicsConfig.TOKENS]);
        int oneToTheLeft = 3 * 7 + 2;
        assertEquals(oneToTheLeft, shown.motion(ROW, 1));
        assertEquals(TokenMotion.OUTSIDE, shown.motion(-1, 3));
    }

    private static long hiddenFarFromTheFigure(HiddenFrame frame) {
        long hidden = 0;
        for (int i = 0; i < DynamicsConfig.TOKENS; i++) {
            int row = i / DynamicsConfig.GRID;
            int column = i % DynamicsConfig.GRID;
            boolean far = Math.abs(row - ROW) > 6 || column > LENGTH + 6;
            hidden += far && frame.hides(row, column) ? 1 : 0;
        }
        return hidden;
    }

    private static HiddenFrame frame(BatchOptions options, int seed) {
        return HiddenFrame.of(lesson(), 0, options, new SplittableRandom(seed));
    }

    private static BatchOptions options(double fullMaskShare) {
        return new BatchOptions(fullMaskShare, 1, 1, 1, 0, 0, 0);
    }

    /** A figure of one token that walks to the right, a place per frame. */
    private static Lesson lesson() {
        short[] tokens = new short[(LENGTH + 1) * DynamicsConfig.TOKENS];
        Arrays.fill(tokens, (short) SKY);
        for (int t = 0; t <= LENGTH; t++) {
            tokens[t * DynamicsConfig.TOKENS + ROW * DynamicsConfig.GRID + t] = FIGURE;
        }
        TokenClip clip = new TokenClip(tokens, new byte[LENGTH]);
        return Lesson.plain(new TokenWindow(clip, 0, LENGTH, 0, 0, DynamicsConfig.SIDE));
    }
}
