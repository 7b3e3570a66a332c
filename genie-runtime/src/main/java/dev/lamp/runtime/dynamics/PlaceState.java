package dev.lamp.runtime.dynamics;

import dev.lamp.tokenizer.TokenGrid;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * What each place of the frame remembers: the code that it usually shows, that code's votes, and the code that was
 * usual before. The graph keeps it up to date; here it is only carried from call to call. Immutable, so snapshots share
 * it.
 */
final class PlaceState {

    /** Numbers per place. */
    static final int ROWS = 3;
    /** Votes of a first frame, which counts as having been there for long. */
    private static final int MOST_VOTES = 8;

    private final int[] state;

    private PlaceState(int[] state) {
        this.state = state;
    }

    /** Before anything has moved. */
    static PlaceState of(TokenGrid first) {
        int[] tokens = first.toArray();
        int[] state = new int[ROWS * tokens.length];
        System.arraycopy(tokens, 0, state, 0, tokens.length);
        Arrays.fill(state, tokens.length, 2 * tokens.length, MOST_VOTES);
        System.arraycopy(tokens, 0, state, 2 * tokens.length, tokens.length);
        return new PlaceState(state);
    }

    /** One branch's part of a buffer [B, 3, places]. */
    static PlaceState read(IntBuffer buffer, int branch, int places) {
        int[] state = new int[ROWS * places];
        buffer.get(branch * state.length, state);
        return new PlaceState(state);
    }

    void write(IntBuffer buffer, int branch) {
        buffer.put(branch * state.length, state);
    }
}
