package dev.lamp.actions.motion;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.CHANNELS;
import static dev.lamp.actions.motion.Lattice.SHIFTS;
import static dev.lamp.actions.motion.Lattice.SHIFT_X;
import static dev.lamp.actions.motion.Lattice.SHIFT_Y;
import static dev.lamp.actions.motion.Lattice.SIDE;

import java.util.Arrays;

/**
 * The cost volume of optical-flow networks: for every shift and cell, how badly the shift explains what happened to the
 * cell. Both volumes of a transition lie on the grid of the frame in the middle, so that "where this came from" and
 * "where this went" of one thing stand in one place. Beyond the border the frame goes on with its last row or column.
 */
public final class MotionCost {

    private static final int WIDTH = SIDE + 2 * SHIFT_X;
    private static final int HEIGHT = SIDE + 2 * SHIFT_Y;

    private MotionCost() {}

    /** Writes [shift, row, column] mean over channels of |after(p + shift) - now(p)|. */
    public static void leaving(Cells now, Cells after, float[] target, int offset) {
        compare(now, after, 1, target, offset);
    }

    /** Writes [shift, row, column] mean over channels of |now(p) - before(p - shift)|. */
    public static void arriving(Cells before, Cells now, float[] target, int offset) {
        compare(now, before, -1, target, offset);
    }

    private static void compare(Cells fixed, Cells moving, int sign, float[] target, int offset) {
        Arrays.fill(target, offset, offset + SHIFTS * CELLS, 0);
        float[] padded = pad(moving.values());
        for (int shift = 0; shift < SHIFTS; shift++) {
            int start = (SHIFT_Y + sign * Lattice.dy(shift)) * WIDTH + SHIFT_X + sign * Lattice.dx(shift);
            for (int c = 0; c < CHANNELS; c++) {
                add(fixed.values(), c * CELLS, padded, c * WIDTH * HEIGHT + start, target, offset + shift * CELLS);
            }
        }
        for (int i = offset; i < offset + SHIFTS * CELLS; i++) {
            target[i] /= CHANNELS;
        }
    }

    private static void add(float[] fixed, int at, float[] padded, int start, float[] target, int offset) {
        for (int row = 0; row < SIDE; row++) {
            int f = at + row * SIDE;
            int m = start + row * WIDTH;
            int t = offset + row * SIDE;
            for (int column = 0; column < SIDE; column++) {
                target[t + column] += Math.abs(fixed[f + column] - padded[m + column]);
            }
        }
    }

    private static float[] pad(float[] values) {
        float[] padded = new float[CHANNELS * WIDTH * HEIGHT];
        for (int c = 0; c < CHANNELS; c++) {
            for (int y = 0; y < HEIGHT; y++) {
                int row = Math.max(0, Math.min(SIDE - 1, y - SHIFT_Y));
                for (int x = 0; x < WIDTH; x++) {
                    int column = Math.max(0, Math.min(SIDE - 1, x - SHIFT_X));
                    padded[(c * HEIGHT + y) * WIDTH + x] = values[c * CELLS + row * SIDE + column];
                }
            }
        }
        return padded;
    }
}
