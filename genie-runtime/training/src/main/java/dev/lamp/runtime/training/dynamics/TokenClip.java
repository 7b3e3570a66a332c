package dev.lamp.runtime.training.dynamics;

import java.util.Objects;

/**
 * A clip as the dynamics model sees it: the tokens of each frame, and the latent action between each frame and the
 * next. Immutable by convention: the arrays are shared, not copied, because millions of them are read.
 *
 * @param tokens F x 256 codes, frame after frame, row-major within a frame
 * @param actions F - 1 latent actions; {@code actions[t]} leads from frame t to frame t + 1
 * @param places what each place remembers after each frame
 */
public record TokenClip(short[] tokens, byte[] actions, PlaceMemory places) {

    /** Frames after which what a place shows is what it usually does, with one more for good measure. */
    private static final int SETTLED = PlaceMemory.MOST_VOTES + 1;

    /** A clip with the memory of its places, which follows from the tokens. */
    public TokenClip(short[] tokens, byte[] actions) {
        this(tokens, actions, PlaceMemory.of(tokens));
    }

    public TokenClip {
        Objects.requireNonNull(tokens, "tokens");
        Objects.requireNonNull(actions, "actions");
        if (tokens.length != (actions.length + 1) * DynamicsConfig.TOKENS) {
            throw new IllegalArgumentException("expected " + (actions.length + 1) + " frames of "
                    + DynamicsConfig.TOKENS + " tokens, found " + tokens.length + " tokens");
        }
    }

    /** The same actions with other tokens. */
    TokenClip showing(short[] others) {
        return new TokenClip(others, actions);
    }

    /** Number of frames. */
    public int frames() {
        return actions.length + 1;
    }

    /**
     * The code at a row and column of a frame, or {@code outside} beyond the frame's edge; frames before the first
     * repeat it.
     */
    public int code(int frame, int row, int column, int outside) {
        return at(tokens, frame, row, column, outside);
    }

    /** What the place at a row and column of a frame usually shows, or {@code outside} beyond the frame's edge. */
    int usual(int frame, int row, int column, int outside) {
        return at(places.usual(), frame, row, column, outside);
    }

    /** What it usually showed before that, likewise. */
    int former(int frame, int row, int column, int outside) {
        return at(places.former(), frame, row, column, outside);
    }

    private static int at(short[] codes, int frame, int row, int column, int outside) {
        if (row < 0 || row >= DynamicsConfig.GRID || column < 0 || column >= DynamicsConfig.GRID) {
            return outside;
        }
        return codes[Math.max(frame, 0) * DynamicsConfig.TOKENS + row * DynamicsConfig.GRID + column];
    }

    /**
     * What the place of the world that a frame shows at a row and column showed in another frame, or {@code outside}
     * where it was not in the picture.
     */
    int codeThere(int frame, int row, int column, int other, int outside) {
        return there(tokens, frame, row, column, other, outside);
    }

    private int there(short[] codes, int frame, int row, int column, int other, int outside) {
        int[] left = places.left();
        int moved = left[Math.max(frame, 0)] - left[Math.max(other, 0)];
        return at(codes, other, row, column + moved, outside);
    }

    /** By how many columns the camera goes to the right towards a frame; 0 towards the first. */
    int camera(int frame) {
        return frame == 0 ? 0 : places.left()[frame] - places.left()[frame - 1];
    }

    /**
     * Whether the place of the world at a row and column shows something else than it did a frame earlier: something
     * there moves, and not the camera alone. What has just come into the picture does not.
     */
    boolean stirs(int frame, int row, int column) {
        int before = codeThere(frame, row, column, frame - 1, -1);
        return before >= 0 && code(frame, row, column, before) != before;
    }

    /**
     * Whether a place of the world stirs towards a frame and shows from then on what it did not usually show: a coin
     * was taken there, or somebody was in the first frame and has gone. What is remembered of it is wrong.
     */
    boolean isNewForGood(int frame, int row, int column) {
        if (!stirs(frame, row, column)) {
            return false;
        }
        int code = code(frame, row, column, 0);
        int later = Math.min(frame + SETTLED, frames() - 1);
        return there(places.usual(), frame, row, column, frame - 1, code) != code
                && there(places.usual(), frame, row, column, later, -1) == code;
    }

    /** Whether the token at a row and column differs from the one a frame earlier. */
    public boolean changed(int frame, int row, int column) {
        return code(frame, row, column, 0) != code(frame - 1, row, column, 0);
    }
}
