package dev.lamp.runtime.training.dynamics;

import dev.lamp.tokenizer.training.loop.MixedSeed;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Teaches a dynamics model what comes into the picture when the camera moves ({@link IncomingColumns}) and leaves all
 * else as it is.
 */
public final class IncomingTrainer extends PooledTrainer<ColumnBatch> {

    private static final int COLUMNS = 96;
    private static final int AHEAD = 8;

    private final DynamicsOptions options;
    private final int borderId;

    /**
     * @param parameters an empty set, which the trainer then owns
     * @param pool clips to learn from, some with a moving camera, which the trainer then owns; actions are not looked
     *     at
     * @param heldOut clips to measure and show on
     */
    public IncomingTrainer(
            ParameterSet parameters,
            DynamicsConfig config,
            DynamicsOptions options,
            TokenPool pool,
            HeldOutClips heldOut) {
        super(parameters, config, options.learningRate(), pool, heldOut, AHEAD);
        this.options = options;
        this.borderId = config.borderId();
        parameters.freeze("");
        parameters.unfreeze(IncomingColumns.PREFIX);
    }

    @Override
    public String name() {
        return "incoming columns";
    }

    @Override
    public Map<String, Double> update(long update, double fraction) {
        ColumnBatch columns = take(update);
        double rate = rate(update, fraction);
        try (Step step = parameters().step()) {
            double loss = step.learn(
                    () -> ColumnLoss.of(model(), columns, step.manager()).nats());
            if (Double.isFinite(loss)) {
                optimiser().update(step, rate);
            }
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("loss", loss);
            metrics.put("learningRate", rate);
            metrics.put("clips", (double) pool().size());
            return metrics;
        }
    }

    @Override
    ColumnBatch batch(long index) {
        SplittableRandom random = new SplittableRandom(MixedSeed.of(index + (options.seed() << 32)));
        return ColumnBatch.from(() -> pool().pick(random), COLUMNS, borderId, random);
    }
}
