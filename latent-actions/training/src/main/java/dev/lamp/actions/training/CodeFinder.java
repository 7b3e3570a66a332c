package dev.lamp.actions.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lamp.actions.LatentAction;
import dev.lamp.tokenizer.training.nn.Step;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Turns the continuous actions of the warm-up into eight: clusters many embeddings, crowded ones counting less, into three times
 * as many clusters, then merges those that are the same action to the decoder (see {@link Interchange}).
 */
final class CodeFinder {

    private static final int CLUSTERS = 24;
    private static final double NEAR = 0.35;
    private static final int BATCH = 16;

    private final LatentActionModel model;

    CodeFinder(LatentActionModel model) {
        this.model = model;
    }

    /**
     * What was found.
     *
     * @param codes [8, 4] what the decoder shall take for each code
     * @param shares how much of the transitions each code stands for, crowded ones counting in full
     */
    record Found(Tensor codes, double[] shares) {}

    /** Finds eight codes in the given transitions. */
    Found find(List<CellTransition> transitions, Random random) {
        float[][] points = embeddings(transitions);
        double[] weights = new double[points.length];
        double[] crowd = Clustering.crowd(points, NEAR);
        for (int i = 0; i < points.length; i++) {
            weights[i] = 1 / crowd[i];
        }
        Clustering clustering = Clustering.of(points, weights, CLUSTERS, random);
        double[][] errors = new double[CLUSTERS][CLUSTERS];
        double[] members = new double[CLUSTERS];
        measure(transitions, clustering, errors, members);
        double[] counts = Arrays.stream(members).map(Math::sqrt).toArray();
        Interchange merged = Interchange.merge(errors, counts, LatentAction.COUNT);
        return found(clustering, merged, members);
    }

    private static Found found(Clustering clustering, Interchange merged, double[] members) {
        float[] codes = new float[LatentAction.COUNT * ActionEncoder.EMBEDDING];
        double[] shares = new double[LatentAction.COUNT];
        for (int k = 0; k < LatentAction.COUNT; k++) {
            float[] centre = unit(clustering.centres()[merged.representatives().get(k)]);
            System.arraycopy(centre, 0, codes, k * ActionEncoder.EMBEDDING, centre.length);
            shares[k] = merged.groups().get(k).stream().mapToDouble(c -> members[c]).sum() / Arrays.stream(members).sum();
        }
        return new Found(new Tensor(new long[] {LatentAction.COUNT, ActionEncoder.EMBEDDING}, codes), shares);
    }

    /** The continuous action of every transition. */
    private float[][] embeddings(List<CellTransition> transitions) {
        List<float[]> points = new ArrayList<>();
        for (int start = 0; start < transitions.size(); start += BATCH) {
            List<CellTransition> some = transitions.subList(start, Math.min(transitions.size(), start + BATCH));
            try (Step step = model.parameters().step()) {
                LatentActionModel.Inputs inputs =
                        LatentActionModel.Inputs.of(TransitionBatch.of(some), step.manager());
                float[] all = model.read(inputs).embeddingBE().toFloatArray();
                for (int i = 0; i < some.size(); i++) {
                    points.add(Arrays.copyOfRange(all, i * ActionEncoder.EMBEDDING, (i + 1) * ActionEncoder.EMBEDDING));
                }
            }
        }
        return points.toArray(float[][]::new);
    }

    private void measure(List<CellTransition> transitions, Clustering clustering, double[][] errors, double[] members) {
        float[] centres = new float[CLUSTERS * ActionEncoder.EMBEDDING];
        for (int c = 0; c < CLUSTERS; c++) {
            System.arraycopy(unit(clustering.centres()[c]), 0, centres, c * ActionEncoder.EMBEDDING,
                    ActionEncoder.EMBEDDING);
        }
        for (int start = 0; start < transitions.size(); start += BATCH) {
            List<CellTransition> some = transitions.subList(start, Math.min(transitions.size(), start + BATCH));
            float[] losses = losses(some, centres);
            for (int i = 0; i < some.size(); i++) {
                int cluster = clustering.members()[start + i];
                members[cluster]++;
                for (int c = 0; c < CLUSTERS; c++) {
                    errors[cluster][c] += losses[i * CLUSTERS + c];
                }
            }
        }
        for (int c = 0; c < CLUSTERS; c++) {
            double count = Math.max(1, members[c]);
            errors[c] = Arrays.stream(errors[c]).map(sum -> sum / count).toArray();
        }
    }

    private float[] losses(List<CellTransition> some, float[] centres) {
        try (Step step = model.parameters().step()) {
            LatentActionModel.Inputs inputs = LatentActionModel.Inputs.of(TransitionBatch.of(some), step.manager());
            NDArray actions = step.manager().create(centres, new Shape(1, CLUSTERS, ActionEncoder.EMBEDDING))
                    .broadcast(new Shape(some.size(), CLUSTERS, ActionEncoder.EMBEDDING));
            return model.loss(model.look(inputs), actions, LatentActionModel.Truth.of(inputs)).toFloatArray();
        }
    }

    private static float[] unit(double[] centre) {
        double length = Math.sqrt(Arrays.stream(centre).map(v -> v * v).sum()) + 1e-9;
        float[] unit = new float[centre.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = (float) (centre[d] / length);
        }
        return unit;
    }
}
