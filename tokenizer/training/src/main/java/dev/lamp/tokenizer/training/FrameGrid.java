package dev.lamp.tokenizer.training;

/** The lattice of a standard frame: 64 x 64 pixels in 16 x 16 patches of 4 x 4. */
final class FrameGrid {

    /** Side of a frame in pixels. */
    static final int SIDE = 64;

    /** Pixels of a frame. */
    static final int PIXELS = SIDE * SIDE;

    /** Patches along a side. */
    static final int COLUMNS = SIDE / PatchKey.SIDE;

    /** Patches of a frame. */
    static final int TOKENS = COLUMNS * COLUMNS;

    private FrameGrid() {}

    /** Index of the top left pixel of a patch. */
    static int corner(int token) {
        return token / COLUMNS * PatchKey.SIDE * SIDE + token % COLUMNS * PatchKey.SIDE;
    }

    /** Index of a pixel (0 to 15) of a patch. */
    static int pixel(int token, int index) {
        return corner(token) + index / PatchKey.SIDE * SIDE + index % PatchKey.SIDE;
    }

    /** The token at an offset from another, or {@code border} if that lies outside the frame. */
    static int neighbour(int[] tokens, int token, int dx, int dy, int border) {
        int x = token % COLUMNS + dx;
        int y = token / COLUMNS + dy;
        boolean inside = x >= 0 && y >= 0 && x < COLUMNS && y < COLUMNS;
        return inside ? tokens[y * COLUMNS + x] : border;
    }

    static void requireFrame(byte[] pixels) {
        if (pixels.length != PIXELS) {
            throw new IllegalArgumentException("expected " + PIXELS + " pixels, found " + pixels.length);
        }
    }
}
