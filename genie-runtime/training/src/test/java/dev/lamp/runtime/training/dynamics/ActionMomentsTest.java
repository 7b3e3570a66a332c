package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionMomentsTest {

    private static final int SIZE = DynamicsConfig.TOKENS;
    private static final int FIRST = 7;
    private static final int SECOND = 9;

    /** Two frames of one code each. */
    private static TokenClip clip() {
        short[] tokens = new short[3 * SIZE];
        Arrays.fill(tokens, 0, SIZE, (short) FIRST);
        Arrays.fill(tokens, SIZE, 3 * SIZE, (short) SECOND);
        return new TokenClip(tokens, new byte[] {5, 3});
    }

    @Test
    void aMomentShowsItsFrameAndTheOneBefore() {
        ActionMoments moments = ActionMoments.of(List.of(new ActionMoments.Moment(clip(), 1)));
        assertEquals(SECOND, moments.tokens()[0]);
        assertEquals(FIRST, moments.tokens()[SIZE]);
        assertEquals(2 * SIZE, moments.tokens().length);
        assertEquals(TokenMotion.NEW, moments.motions()[0], "nothing of the second frame was there before");
        assertArrayEquals(new int[] {3}, moments.next());
        assertArrayEquals(new int[] {5}, moments.before());
    }

    @Test
    void beforeTheFirstFrameNothingMovedAndNothingWasDone() {
        ActionMoments moments = ActionMoments.of(List.of(new ActionMoments.Moment(clip(), 0)));
        assertEquals(FIRST, moments.tokens()[SIZE]);
        assertEquals(DynamicsConfig.WINDOW / 2, moments.motions()[0], "each token comes from its own place");
        assertArrayEquals(new int[] {5}, moments.next());
        assertArrayEquals(new int[] {ActionMoments.NONE}, moments.before());
    }
}
