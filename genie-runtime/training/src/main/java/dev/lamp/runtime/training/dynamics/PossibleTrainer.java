package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import dev.lamp.tokenizer.training.loop.MixedSeed;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Teaches a dynamics model which actions are possible ({@link PossibleActions}) and leaves all else as it is. What
 * stops a hero shows in what does not happen, which takes a great many moments; here an update costs a sixth of what
 * one of the whole model does.
 */
public final class PossibleTrainer extends PartTrainer<PossibleTrainer.Prepared> {

    /** Moments in a batch. */
    static final int MOMENTS = 64;

    private final DynamicsOptions options;
    private final ActionBalance balance = new ActionBalance();
    private final WindowPicker picker;

    /**
     * @param parameters an empty set, which the trainer then owns
     * @param pool clips to learn from, which the trainer then owns
     * @param heldOut clips to measure and show on
     */
    public PossibleTrainer(
            ParameterSet parameters,
            DynamicsConfig config,
            DynamicsOptions options,
            TokenPool pool,
            HeldOutClips heldOut) {
        super(parameters, PossibleActions.PREFIX, config, options.learningRate(), pool, heldOut);
        this.options = options;
        this.picker = new WindowPicker(options.length());
    }

    @Override
    public String name() {
        return "possible actions";
    }

    @Override
    NDArray loss(Prepared prepared, Step step, Map<String, Double> metrics) {
        ActionLoss actions = ActionLoss.of(model(), prepared.moments(), prepared.weights(), step.manager());
        metrics.putAll(actions.metrics());
        return actions.sum();
    }

    @Override
    Prepared batch(long index) {
        RandomGenerator random = new SplittableRandom(MixedSeed.of(index + (options.seed() << 32)));
        List<ActionMoments.Moment> moments = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            TokenWindow window = picker.whole(pick(pool(), options.batch(), random), random);
            Lesson lesson = Mistakes.in(window, options.batch().corruption(), random);
            moments.add(ActionMoments.Moment.of(lesson, random));
        }
        ActionMoments batch = ActionMoments.of(moments);
        return new Prepared(batch, balance.weights(batch));
    }

    record Prepared(ActionMoments moments, float[] weights) {}
}
