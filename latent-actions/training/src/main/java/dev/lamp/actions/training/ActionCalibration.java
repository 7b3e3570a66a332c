package dev.lamp.actions.training;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.SHIFTS;
import static dev.lamp.actions.motion.Lattice.STILL;

import ai.djl.ndarray.NDArray;
import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.DominantMotion;
import dev.lamp.actions.motion.Lattice;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.nn.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out from pixels what each latent action does: where the encoder looks, which motion relative to the world
 * explains the change best? Where the camera follows the hero, the world's motion has been taken out, so rooms and
 * scrolling agree. The typical motion of an action is the commonest one among its transitions. Not thread-safe.
 */
public final class ActionCalibration {

    private final LatentActionModel model;
    private final long[][] motions = new long[LatentAction.COUNT][SHIFTS];

    public ActionCalibration(LatentActionModel model) {
        this.model = model;
    }

    /** Looks at every transition of a clip. */
    public void add(Clip clip) {
        TransitionBatch batch = TransitionBatch.of(CellTransition.of(clip));
        try (Step step = model.parameters().step()) {
            ActionEncoder.Reading reading = model.read(LatentActionModel.Inputs.of(batch, step.manager()));
            NDArray codes = model.logits(reading.embeddingBE(), 1).argMax(1);
            long[] labels = codes.toLongArray();
            float[] attention = reading.attentionBHP().mean(new int[] {1}).toFloatArray();
            for (int i = 0; i < batch.size(); i++) {
                motions[(int) labels[i]][
                        DominantMotion.of(batch.leaving(), i * SHIFTS * CELLS, attention, i * CELLS)]++;
            }
        }
    }

    /** How often each shift was seen with each action. */
    public long[][] motions() {
        long[][] copy = new long[motions.length][];
        for (int k = 0; k < motions.length; k++) {
            copy[k] = motions[k].clone();
        }
        return copy;
    }

    /**
     * The actions with their names and typical motions.
     *
     * @throws IllegalStateException if no clip was looked at
     */
    public ActionMap map() {
        double total = 0;
        for (long[] counts : motions) {
            total += sum(counts);
        }
        if (total == 0) {
            throw new IllegalStateException("expected at least one clip to have been looked at");
        }
        List<double[]> typical = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        int idle = 0;
        for (int k = 0; k < motions.length; k++) {
            int shift = commonest(motions[k]);
            typical.add(new double[] {Lattice.dx(shift), Lattice.dy(shift)});
            shares.add(sum(motions[k]) / total);
            idle = motions[k][STILL] > motions[idle][STILL] ? k : idle;
        }
        return ActionMap.of(typical, shares, idle);
    }

    private static int commonest(long[] counts) {
        int best = STILL;
        for (int s = 0; s < counts.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return best;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
