package dev.lamp.actions.motion;

/**
 * Sizes of the grid on which latent actions are found: a frame of 64 x 64 pixels is seen as 16 x 16 cells of 4 x 4
 * pixels, the step in which everything moves. A cell is described by the mean red, green and blue of its four quarters.
 *
 * <p>A <em>shift</em> is a motion of (dx, dy) cells, dx to the right and dy down; shift number {@code (dy + SHIFT_Y) *
 * (2 * SHIFT_X + 1) + dx + SHIFT_X}.
 */
public final class Lattice {

    /** Pixels along one side of a frame. */
    public static final int PIXELS = 64;

    /** Cells along one side of a frame. */
    public static final int SIDE = 16;

    /** Cells of a frame. */
    public static final int CELLS = SIDE * SIDE;

    /** Numbers that describe a cell: colour * 4 + row of the quarter * 2 + column of the quarter. */
    public static final int CHANNELS = 12;

    /** Largest motion sideways, in cells per step. */
    public static final int SHIFT_X = 2;

    /** Largest motion up or down, in cells per step. */
    public static final int SHIFT_Y = 3;

    /** How many shifts there are: 5 x 7. */
    public static final int SHIFTS = (2 * SHIFT_X + 1) * (2 * SHIFT_Y + 1);

    /** The shift of no motion at all. */
    public static final int STILL = shift(0, 0);

    /** Largest motion of the camera, in cells per step; it moves sideways only. */
    public static final int PAN = 1;

    private Lattice() {}

    /** Number of the shift by dx cells to the right and dy cells down. */
    public static int shift(int dx, int dy) {
        return (dy + SHIFT_Y) * (2 * SHIFT_X + 1) + dx + SHIFT_X;
    }

    /** Cells to the right of a shift. */
    public static int dx(int shift) {
        return shift % (2 * SHIFT_X + 1) - SHIFT_X;
    }

    /** Cells down of a shift. */
    public static int dy(int shift) {
        return shift / (2 * SHIFT_X + 1) - SHIFT_Y;
    }
}
