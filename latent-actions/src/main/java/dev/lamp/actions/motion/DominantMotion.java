package dev.lamp.actions.motion;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.SHIFTS;
import static dev.lamp.actions.motion.Lattice.STILL;

/** The one shift that explains most of what changed in a frame, by vote of the cells. */
public final class DominantMotion {

    /** A shift with more cost than this does not explain a cell. */
    private static final float EXPLAINED = 0.02f;

    /** Evidence below this share of a cell is no motion. */
    private static final double MOVING = 1e-4;

    private DominantMotion() {}

    /** The dominant motion between two frames, relative to the world. */
    public static int between(Cells now, Cells after) {
        float[] leaving = new float[SHIFTS * CELLS];
        MotionCost.leaving(now, after.pan(CameraMotion.between(now, after)), leaving, 0);
        float[] even = new float[CELLS];
        java.util.Arrays.fill(even, 1f / CELLS);
        return of(leaving, 0, even, 0);
    }

    /**
     * The dominant motion in a cost volume.
     *
     * @param leaving [S, P] costs from an offset on
     * @param weights [P] how much each cell's vote counts, from an offset on
     */
    public static int of(float[] leaving, int offset, float[] weights, int weightOffset) {
        double[] votes = new double[SHIFTS];
        for (int p = 0; p < CELLS; p++) {
            int at = offset + p;
            int best = STILL;
            for (int s = 0; s < SHIFTS; s++) {
                best = leaving[at + s * CELLS] < leaving[at + best * CELLS] ? s : best;
            }
            if (leaving[at + best * CELLS] < EXPLAINED) {
                votes[best] += weights[weightOffset + p] * (leaving[at + STILL * CELLS] - leaving[at + best * CELLS]);
            }
        }
        int winner = STILL;
        for (int s = 0; s < SHIFTS; s++) {
            winner = votes[s] > votes[winner] ? s : winner;
        }
        return votes[winner] < MOVING ? STILL : winner;
    }
}
