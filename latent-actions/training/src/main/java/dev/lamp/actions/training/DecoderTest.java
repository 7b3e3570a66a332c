package dev.lamp.actions.training;

import ai.djl.ndarray.NDArray;
import dev.lamp.actions.LatentAction;
import dev.lamp.tokenizer.training.nn.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the actions explain anything: the decoder's error with the inferred actions, with those of other transitions
 * ("shuffled"), and without a decoder by copying the frame now. Squared error of cells, changed ones weighted five
 * times. Needs no true controls.
 */
public final class DecoderTest {

    private static final float CHANGED_WEIGHT = 5;

    private final LatentActionModel model;
    private final boolean coded;
    private final long[] usage = new long[LatentAction.COUNT];
    private double inferred;
    private double shuffled;
    private double copied;
    private double weight;

    /**
     * Prepares a test.
     *
     * @param coded whether to use the eight codes rather than the continuous actions
     */
    public DecoderTest(LatentActionModel model, boolean coded) {
        this.model = model;
        this.coded = coded;
    }

    /** Adds the transitions of a batch; each gets the action of the one {@code size / 2} further on as shuffled. */
    public void add(List<CellTransition> transitions) {
        int b = transitions.size();
        try (Step step = model.parameters().step()) {
            LatentActionModel.Inputs inputs =
                    LatentActionModel.Inputs.of(TransitionBatch.of(transitions), step.manager());
            NDArray actions = model.read(inputs).embeddingBE();
            if (coded) {
                NDArray codes = model.logits(actions, 1).argMax(1);
                for (long code : codes.toLongArray()) {
                    usage[(int) code]++;
                }
                actions = codes.oneHot(LatentAction.COUNT)
                        .matMul(model.parameters().get("decoder.codes"));
            }
            NDArray others = b < 2 ? actions : actions.get(b / 2 + ":").concat(actions.get("0:" + b / 2), 0);
            NDArray both = actions.expandDims(1).concat(others.expandDims(1), 1);
            NDArray weights =
                    LatentActionModel.changed(inputs).mul(CHANGED_WEIGHT - 1).add(1);
            NDArray errors = model.errors(model.look(inputs), both, LatentActionModel.Truth.of(inputs))
                    .mul(weights.expandDims(2))
                    .sum(new int[] {0, 1});
            float[] sums = errors.toFloatArray();
            inferred += sums[0];
            shuffled += sums[1];
            copied += inputs.after()
                    .sub(inputs.now())
                    .square()
                    .mean(new int[] {1})
                    .mul(weights)
                    .sum()
                    .toFloatArray()[0];
            weight += weights.sum().toFloatArray()[0];
        }
    }

    /** Error with the inferred actions. */
    public double inferred() {
        return inferred / weight;
    }

    /** Error with the actions of other transitions. */
    public double shuffled() {
        return shuffled / weight;
    }

    /** Error of copying the frame now. */
    public double copied() {
        return copied / weight;
    }

    /** How often each code was used; zeros if codes are not used yet. */
    public long[] usage() {
        return usage.clone();
    }

    /** All numbers by name. */
    public Map<String, Double> metrics() {
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("inferred", inferred());
        metrics.put("shuffled", shuffled());
        metrics.put("copied", copied());
        metrics.put("ratio", shuffled() / inferred());
        if (coded) {
            long used =
                    java.util.Arrays.stream(usage).filter(count -> count > 0).count();
            metrics.put("codes", (double) used);
        }
        return metrics;
    }
}
