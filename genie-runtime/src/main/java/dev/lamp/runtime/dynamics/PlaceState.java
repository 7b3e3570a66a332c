package dev.lamp.runtime.dynamics;

import dev.lamp.tokenizer.TokenGrid;
import java.nio.IntBuffer;

/**
 * What each place of the world remembers, those of the frame in the middle: the code that it usually shows, that code's
 * votes, and the code that was usual before; no votes where nothing was seen yet. The graph keeps it up to date; here
 * it is only carried from call to call. Immutable, so snapshots share it.
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

    /**
     * Before anything has moved.
     *
     * @param worldColumns columns that are remembered, at least those of the frame
     */
    static PlaceState of(TokenGrid first, int worldColumns) {
        int[] tokens = first.toArray();
        int places = worldColumns * first.rows();
        int left = (worldColumns - first.columns()) / 2;
        int[] state = new int[ROWS * places];
        for (int i = 0; i < tokens.length; i++) {
            int place = i / first.columns() * worldColumns + left + i % first.columns();
            state[place] = tokens[i];
            state[places + place] = MOST_VOTES;
            state[2 * places + place] = tokens[i];
        }
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
