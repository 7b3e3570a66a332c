package dev.lamp.runtime.training.export;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.GRID;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.NEIGHBOURHOOD;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.PACK;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.PACKED;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.POSITIONS;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.REACH;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.SIDE;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.TOKENS;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.WINDOW;

import java.util.stream.IntStream;

/**
 * Which token of a frame lies where, as tables of indices into the row-major tokens; index 256 is a border token that
 * stands for every place outside the frame.
 *
 * <p>Packed order goes position by position (8 x 8, row-major), four tokens each (2 x 2, row-major).
 */
final class PackedLayout {

    private static final int BORDER = TOKENS;

    private PackedLayout() {}

    /** Row-major index of each token in packed order, 256. */
    static int[] fromPacked() {
        return IntStream.range(0, TOKENS)
                .map(i -> index(row(i / PACKED, i % PACKED), column(i / PACKED, i % PACKED)))
                .toArray();
    }

    /** Packed index of each token in row-major order, 256. */
    static int[] toPacked() {
        int[] inverse = new int[TOKENS];
        int[] order = fromPacked();
        IntStream.range(0, TOKENS).forEach(i -> inverse[order[i]] = i);
        return inverse;
    }

    /** The tokens of the 3 x 3 positions around each position, 64 x 36. */
    static int[] neighbours() {
        return IntStream.range(0, POSITIONS * NEIGHBOURHOOD)
                .map(i -> neighbour(i / NEIGHBOURHOOD, i % NEIGHBOURHOOD))
                .toArray();
    }

    /** The same as indices into the tokens in packed order; the border token stays the last. */
    static int[] packedNeighbours() {
        int[] packed = toPacked();
        return IntStream.of(neighbours())
                .map(token -> token == BORDER ? BORDER : packed[token])
                .toArray();
    }

    /** The 7 x 7 tokens around each token, 256 x 49, rows in packed order. */
    static int[] windows() {
        return windows(fromPacked());
    }

    /** The 7 x 7 tokens around each token, 256 x 49, rows in row-major order. */
    static int[] windowsByRow() {
        return windows(IntStream.range(0, TOKENS).toArray());
    }

    /** For each token and place around it, both in packed order, where the word of that place about the token lies. */
    static int[] movers() {
        int[] windows = windows();
        int[] packed = toPacked();
        return IntStream.range(0, windows.length)
                .map(i -> windows[i] == BORDER ? TOKENS * WINDOW : packed[windows[i]] * WINDOW + i % WINDOW)
                .toArray();
    }

    private static int[] windows(int[] order) {
        int side = 2 * REACH + 1;
        return IntStream.range(0, TOKENS * WINDOW)
                .map(i -> index(
                        order[i / WINDOW] / GRID + i % WINDOW / side - REACH,
                        order[i / WINDOW] % GRID + i % WINDOW % side - REACH))
                .toArray();
    }

    /** From each position to each, the row of the table of biases by distance, 64 x 64. */
    static int[] distances() {
        int span = 2 * SIDE - 1;
        return IntStream.range(0, POSITIONS * POSITIONS)
                .map(i -> {
                    int from = i / POSITIONS;
                    int to = i % POSITIONS;
                    return (to / SIDE - from / SIDE + SIDE - 1) * span + to % SIDE - from % SIDE + SIDE - 1;
                })
                .toArray();
    }

    private static int neighbour(int position, int which) {
        int row = position / SIDE + which / PACKED / 3 - 1;
        int column = position % SIDE + which / PACKED % 3 - 1;
        return index(row * PACK + which % PACKED / PACK, column * PACK + which % PACK);
    }

    private static int row(int position, int which) {
        return position / SIDE * PACK + which / PACK;
    }

    private static int column(int position, int which) {
        return position % SIDE * PACK + which % PACK;
    }

    private static int index(int row, int column) {
        boolean inside = row >= 0 && row < GRID && column >= 0 && column < GRID;
        return inside ? row * GRID + column : BORDER;
    }
}
