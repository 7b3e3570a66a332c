package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import dev.lamp.tokenizer.training.loop.MixedSeed;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Teaches a dynamics model what comes into the picture when the camera moves ({@link IncomingColumns}), nothing else.
 */
public final class IncomingTrainer extends PartTrainer<ColumnBatch> {

    private static final int COLUMNS = 96;

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
        super(parameters, IncomingColumns.PREFIX, config, options.learningRate(), pool, heldOut);
        this.options = options;
        this.borderId = config.borderId();
    }

    @Override
    public String name() {
        return "incoming columns";
    }

    @Override
    NDArray loss(ColumnBatch columns, Step step, Map<String, Double> metrics) {
        return model().columnNats(columns, step.manager());
    }

    @Override
    ColumnBatch batch(long index) {
        SplittableRandom random = new SplittableRandom(MixedSeed.of(index + (options.seed() << 32)));
        return ColumnBatch.from(() -> pool().pick(random), COLUMNS, borderId, random);
    }
}
