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
 * Turns the continuous actions of the warm-up into eight: clusters many embeddings, crowded ones counting less, into
 * three times as many clusters, then keeps those that the decoder cannot do without (see {@link Interchange}).
 */
final class CodeFinder {

    private static final int CLUSTERS = 24;
    private static final double NEAR = 0.35;
    private static final int BATCH = 16;

    /** Clusters with a smaller share of the transitions than this are passed over. */
    private static final double STRAY = 0.01;

    private final LatentActionModel model;

    CodeFinder(LatentActionModel model) {
        this.model = model;
    }

    /**
     * What was found.
     *
     * @param names [8, 4] what the encoder shall say for each code: the centres, moved apart
     * @param codes [8, 4] what the decoder shall take for each code: the centres
     */
    record Found(Tensor names, Tensor codes) {}

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
        int[] chosen = Interchange.choose(errors, weights(members), LatentAction.COUNT);
        double[][] centres = new double[chosen.length][];
        for (int k = 0; k < chosen.length; k++) {
            centres[k] = Sphere.unit(clustering.centres()[chosen[k]]);
        }
        return new Found(tensor(Sphere.spread(centres)), tensor(centres));
    }

    /** Between one vote per cluster and one per member; strays have none. */
    private static double[] weights(double[] members) {
        double least = STRAY * Arrays.stream(members).sum();
        return Arrays.stream(members)
                .map(count -> count < least ? 0 : Math.sqrt(count))
                .toArray();
    }

    private static Tensor tensor(double[][] points) {
        float[] values = new float[points.length * ActionEncoder.EMBEDDING];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) points[i / ActionEncoder.EMBEDDING][i % ActionEncoder.EMBEDDING];
        }
        return new Tensor(new long[] {points.length, ActionEncoder.EMBEDDING}, values);
    }

    /** The continuous action of every transition. */
    float[][] embeddings(List<CellTransition> transitions) {
        List<float[]> points = new ArrayList<>();
        for (int start = 0; start < transitions.size(); start += BATCH) {
            List<CellTransition> some = transitions.subList(start, Math.min(transitions.size(), start + BATCH));
            try (Step step = model.parameters().step()) {
                LatentActionModel.Inputs inputs = LatentActionModel.Inputs.of(TransitionBatch.of(some), step.manager());
                float[] all = model.read(inputs).embeddingBE().toFloatArray();
                for (int i = 0; i < some.size(); i++) {
                    points.add(Arrays.copyOfRange(all, i * ActionEncoder.EMBEDDING, (i + 1) * ActionEncoder.EMBEDDING));
                }
            }
        }
        return points.toArray(float[][]::new);
    }

    void measure(List<CellTransition> transitions, Clustering clustering, double[][] errors, double[] members) {
        float[] centres = tensor(
                        Arrays.stream(clustering.centres()).map(Sphere::unit).toArray(double[][]::new))
                .data();
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
            NDArray actions = step.manager()
                    .create(centres, new Shape(1, CLUSTERS, ActionEncoder.EMBEDDING))
                    .broadcast(new Shape(some.size(), CLUSTERS, ActionEncoder.EMBEDDING));
            return model.loss(model.look(inputs), actions, LatentActionModel.Truth.of(inputs))
                    .toFloatArray();
        }
    }
}
