package dev.lamp.actions.motion;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.CHANNELS;
import static dev.lamp.actions.motion.Lattice.PAN;
import static dev.lamp.actions.motion.Lattice.SIDE;

/**
 * Finds how far the whole picture moved sideways between two frames, so that motion can be told relative to the world:
 * what is a hero running right in a room is, when the camera follows, a world running left.
 */
public final class CameraMotion {

    /** A cell cannot count for more than this in the comparison, so that a few large differences do not decide it. */
    static final float MOST = 0.1f;

    /** Added for a moved camera, so that a still one wins a tie. */
    static final float MOVED = 1e-5f;

    private CameraMotion() {}

    /**
     * Motion of the world from one frame to the next, in columns to the right: the g of 0, -1, 1 (in this order, the
     * first of equals) with the least mean over the inner columns p of min(0.1, mean absolute difference of after(p +
     * g) and before(p)), plus 0.00001 where g is not 0.
     */
    public static int between(Cells before, Cells after) {
        int best = 0;
        double least = difference(before, after, 0);
        for (int size = 1; size <= PAN; size++) {
            for (int g : new int[] {-size, size}) {
                double difference = difference(before, after, g) + MOVED;
                if (difference < least) {
                    least = difference;
                    best = g;
                }
            }
        }
        return best;
    }

    private static double difference(Cells before, Cells after, int g) {
        double sum = 0;
        float[] b = before.values();
        float[] a = after.values();
        for (int row = 0; row < SIDE; row++) {
            for (int column = PAN; column < SIDE - PAN; column++) {
                int p = row * SIDE + column;
                float difference = 0;
                for (int c = 0; c < CHANNELS; c++) {
                    difference += Math.abs(a[c * CELLS + p + g] - b[c * CELLS + p]);
                }
                sum += Math.min(MOST, difference / CHANNELS);
            }
        }
        return sum / (SIDE * (SIDE - 2 * PAN));
    }
}
