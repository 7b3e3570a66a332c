package dev.lamp.runtime.training.dynamics;

import java.util.random.RandomGenerator;

/**
 * A piece of a clip to learn from: {@code length} target frames, seen through a square of packed positions.
 *
 * @param clip where it is cut from
 * @param start the first remembered frame; targets are frames {@code start + 1} to {@code start + length}
 * @param length target frames
 * @param row top row of the square, in positions
 * @param column left column of the square, in positions
 * @param side side of the square, in positions
 */
record TokenWindow(TokenClip clip, int start, int length, int row, int column, int side) {

    TokenWindow {
        if (start < 0 || start + length >= clip.frames()) {
            throw new IllegalArgumentException("expected a window inside " + clip.frames() + " frames, found " + length
                    + " targets after frame " + start);
        }
        if (row < 0 || column < 0 || row + side > DynamicsConfig.SIDE || column + side > DynamicsConfig.SIDE) {
            throw new IllegalArgumentException(
                    "expected a square inside the frame, found side " + side + " at " + column + ", " + row);
        }
    }

    /** The window of the same shape in another clip, or at another time. */
    TokenWindow from(TokenClip other, int otherStart) {
        return new TokenWindow(other, otherStart, length, row, column, side);
    }

    int positions() {
        return side * side;
    }

    /** Top token row of a position of this window. */
    int tokenRow(int position) {
        return (row + position / side) * DynamicsConfig.PACK;
    }

    /** Number of a token of this window, position by position, or -1 outside. */
    int token(int tokenRow, int tokenColumn) {
        int down = Math.floorDiv(tokenRow, DynamicsConfig.PACK) - row;
        int across = Math.floorDiv(tokenColumn, DynamicsConfig.PACK) - column;
        if (down < 0 || down >= side || across < 0 || across >= side) {
            return -1;
        }
        int within = tokenRow % DynamicsConfig.PACK * DynamicsConfig.PACK + tokenColumn % DynamicsConfig.PACK;
        return (down * side + across) * DynamicsConfig.PACKED + within;
    }

    /**
     * Row and column of a token of this window that {@link TokenClip#stirs} towards a frame, picked at random; of one
     * that changes if none does; null if all is still.
     */
    int[] stirringToken(int frame, RandomGenerator random) {
        int[] place = token(frame, clip::stirs, random);
        return place != null ? place : changedToken(frame, random);
    }

    /** Row and column of a token that {@link TokenClip#isNewForGood} from a frame on, at random; null if none is. */
    int[] newToken(int frame, RandomGenerator random) {
        return token(frame, clip::isNewForGood, random);
    }

    /** Row and column of a token of this window that changes towards a frame, picked at random; null if none does. */
    int[] changedToken(int frame, RandomGenerator random) {
        return token(frame, clip::changed, random);
    }

    /** What may be true of a token of a clip. */
    private interface TokenTest {
        boolean holds(int frame, int row, int column);
    }

    private int[] token(int frame, TokenTest test, RandomGenerator random) {
        int size = side * DynamicsConfig.PACK;
        int seen = 0;
        int[] place = null;
        for (int i = 0; i < size * size; i++) {
            int tokenRow = tokenRow(0) + i / size;
            int tokenColumn = tokenColumn(0) + i % size;
            if (test.holds(frame, tokenRow, tokenColumn) && random.nextInt(++seen) == 0) {
                place = new int[] {tokenRow, tokenColumn};
            }
        }
        return place;
    }

    /** Left token column of a position of this window. */
    int tokenColumn(int position) {
        return (column + position % side) * DynamicsConfig.PACK;
    }
}
