package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Teaches one part of a dynamics model and leaves all else as it is. What such a part needs to see costs far less than
 * an update of the whole model.
 *
 * @param <B> a batch
 */
abstract class PartTrainer<B> extends PooledTrainer<B> {

    private static final int AHEAD = 8;

    /**
     * @param parameters an empty set, which the trainer then owns
     * @param part what the names of the part's parameters begin with
     * @param pool clips to learn from, which the trainer then owns
     * @param heldOut clips to measure and show on
     */
    PartTrainer(
            ParameterSet parameters,
            String part,
            DynamicsConfig config,
            double learningRate,
            TokenPool pool,
            HeldOutClips heldOut) {
        super(parameters, config, learningRate, pool, heldOut, AHEAD);
        parameters.freeze("");
        parameters.unfreeze(part);
    }

    /**
     * Computes a loss.
     *
     * @param metrics where to put more of what came of it
     */
    abstract NDArray loss(B batch, Step step, Map<String, Double> metrics);

    @Override
    public Map<String, Double> update(long update, double fraction) {
        B batch = take(update);
        double rate = rate(update, fraction);
        try (Step step = parameters().step()) {
            Map<String, Double> metrics = new LinkedHashMap<>();
            double loss = step.learn(() -> loss(batch, step, metrics));
            if (Double.isFinite(loss)) {
                optimiser().update(step, rate);
            }
            metrics.put("loss", loss);
            metrics.put("learningRate", rate);
            metrics.put("clips", (double) pool().size());
            return metrics;
        }
    }
}
