package dev.lamp.assets.platformer;

import java.util.Arrays;

/**
 * Takes from a picture what is drawn where a figure of 2 x 2 cells is to stand, if it ends within a cell of there: what
 * goes on beyond, as ladders and walls do, stays.
 */
final class FigureEraser {

    private static final int CELL = TileRenderer.CELL;
    private static final int SIDE = TileRenderer.SCREEN * CELL;
    /** Rows that a floor may reach into, and columns beside the figure that its feet may; the rest there stays. */
    private static final int FEET = 2;

    private final byte[] pixels;
    private final int left;
    private final int right;
    private final int top;
    private final int bottom;
    private final int figure;
    private final boolean[] seen = new boolean[SIDE * SIDE];

    private FigureEraser(byte[] pixels, Place place) {
        this.pixels = pixels;
        left = Math.max(0, (place.x() - 1) * CELL);
        right = Math.min(SIDE, (place.x() + 3) * CELL);
        top = Math.max(0, (place.y() - 1) * CELL);
        bottom = (place.y() + 2) * CELL;
        figure = place.x() * CELL;
    }

    /**
     * Fills what goes with the colour that its row has to both sides, which is paper or a floor.
     *
     * @param pixels a standard frame, changed
     * @param place the top left cell of the figure to come
     */
    static void erase(byte[] pixels, Place place) {
        new FigureEraser(pixels, place).erase();
    }

    private void erase() {
        byte[] ground = new byte[SIDE];
        for (int y = top; y < bottom; y++) {
            ground[y] = commonest(y);
        }
        int[] shape = new int[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int size = collect(x, y, ground, shape);
                if (Arrays.stream(shape, 0, size).noneMatch(this::goesOn)) {
                    Arrays.stream(shape, 0, size).forEach(at -> pixels[at] = ground[at / SIDE]);
                }
            }
        }
    }

    /** The colour that a row has most often to the left and right of the figure. */
    private byte commonest(int y) {
        int[] count = new int[Byte.MAX_VALUE + 1];
        int best = 0;
        for (int x = left; x < right; x++) {
            if (!isWithin(x, 0)) {
                int colour = pixels[y * SIDE + x];
                count[colour]++;
                best = count[colour] > count[best] ? colour : best;
            }
        }
        return (byte) best;
    }

    /** Whether a column is the figure's, or as near to it. */
    private boolean isWithin(int x, int near) {
        return x >= figure - near && x < figure + 2 * CELL + near;
    }

    /**
     * Collects what hangs together with a pixel and is not of its row's colour; nothing if that was collected before.
     */
    private int collect(int startX, int startY, byte[] ground, int[] shape) {
        int size = add(startX, startY, ground, shape, 0);
        for (int next = 0; next < size; next++) {
            for (int i = 0; i < 9; i++) {
                size = add(shape[next] % SIDE + i % 3 - 1, shape[next] / SIDE + i / 3 - 1, ground, shape, size);
            }
        }
        return size;
    }

    private int add(int x, int y, byte[] ground, int[] shape, int size) {
        int at = y * SIDE + x;
        if (y >= bottom - FEET && !isWithin(x, FEET)) {
            return size;
        }
        if (x < left || x >= right || y < top || y >= bottom || seen[at] || pixels[at] == ground[y]) {
            return size;
        }
        seen[at] = true;
        shape[size] = at;
        return size + 1;
    }

    /** Whether the pixel lies at a side or the top of the surroundings, so that what it belongs to may go on there. */
    private boolean goesOn(int at) {
        int x = at % SIDE;
        return x == left && left > 0 || x == right - 1 && right < SIDE || at / SIDE == top && top > 0;
    }
}
