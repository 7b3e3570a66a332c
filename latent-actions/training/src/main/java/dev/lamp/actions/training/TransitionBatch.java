package dev.lamp.actions.training;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.CHANNELS;
import static dev.lamp.actions.motion.Lattice.SHIFTS;

import dev.lamp.actions.motion.CameraMotion;
import dev.lamp.actions.motion.Cells;
import dev.lamp.actions.motion.MotionCost;
import java.util.List;

/**
 * What the networks read of some transitions, computed outside native memory so that other threads can do it. Letters:
 * B transitions, S shifts (35), C channels (12), P cells (256).
 *
 * @param size B
 * @param preceding [B, S, P] cost from the frame before the frame before to the frame before, both moved along with the
 *     camera
 * @param arriving [B, S, P] cost from the frame before, moved along with the camera, to the frame now
 * @param leaving [B, S, P] cost from the frame now to the frame after, moved back by the camera's motion
 * @param now [B, C, P] the frame now
 * @param before [B, C, P] the frame before, moved along with the camera
 * @param after [B, C, P] the frame after, as it was
 * @param moved [B, P] 1 where the frame after, as it was, differs from what the camera's motion alone would make of the
 *     frame now, otherwise 0
 * @param panning [B] 1 where the clip's camera moves, otherwise 0
 */
public record TransitionBatch(
        int size,
        float[] preceding,
        float[] arriving,
        float[] leaving,
        float[] now,
        float[] before,
        float[] after,
        float[] moved,
        float[] panning) {

    /** Computes the costs of some transitions. */
    public static TransitionBatch of(List<CellTransition> transitions) {
        int n = transitions.size();
        TransitionBatch batch = new TransitionBatch(
                n,
                new float[n * SHIFTS * CELLS],
                new float[n * SHIFTS * CELLS],
                new float[n * SHIFTS * CELLS],
                new float[n * CHANNELS * CELLS],
                new float[n * CHANNELS * CELLS],
                new float[n * CHANNELS * CELLS],
                new float[n * CELLS],
                new float[n]);
        for (int i = 0; i < n; i++) {
            batch.fill(i, transitions.get(i));
        }
        return batch;
    }

    private void fill(int i, CellTransition transition) {
        Cells middle = transition.now();
        CellTransition steady = transition.steadied();
        Cells past = steady.before();
        MotionCost.arriving(steady.earlier(), past, preceding, i * SHIFTS * CELLS);
        MotionCost.arriving(past, middle, arriving, i * SHIFTS * CELLS);
        MotionCost.leaving(middle, steady.after(), leaving, i * SHIFTS * CELLS);
        int length = CHANNELS * CELLS;
        System.arraycopy(middle.values(), 0, now, i * length, length);
        System.arraycopy(past.values(), 0, before, i * length, length);
        System.arraycopy(transition.after().values(), 0, after, i * length, length);
        transition.moved(CameraMotion.between(middle, transition.after()), moved, i * CELLS);
        panning[i] = transition.panning() ? 1 : 0;
    }
}
