package dev.lamp.runtime.training.dynamics;

import dev.lamp.tokenizer.training.loop.MixedSeed;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Teaches a dynamics model which actions are possible ({@link PossibleActions}) and leaves all else as it is. What
 * stops a hero shows in what does not happen, which takes a great many moments; here an update costs a sixth of what
 * one of the whole model does.
 */
public final class PossibleTrainer extends PooledTrainer<PossibleTrainer.Prepared> {

    /** Moments in a batch. */
    static final int MOMENTS = 64;

    private static final int AHEAD = 8;

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
        super(parameters, config, options.learningRate(), pool, heldOut, AHEAD);
        this.options = options;
        this.picker = new WindowPicker(options.length());
        parameters.freeze("");
        parameters.unfreeze(PossibleActions.PREFIX);
    }

    @Override
    public String name() {
        return "possible actions";
    }

    @Override
    public Map<String, Double> update(long update, double fraction) {
        Prepared prepared = take(update);
        double rate = rate(update, fraction);
        try (Step step = parameters().step()) {
            ActionLoss[] actions = new ActionLoss[1];
            double loss = step.learn(() -> {
                actions[0] = ActionLoss.of(model(), prepared.moments(), prepared.weights(), step.manager());
                return actions[0].sum();
            });
            if (Double.isFinite(loss)) {
                optimiser().update(step, rate);
            }
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("loss", loss);
            metrics.putAll(actions[0].metrics());
            metrics.put("learningRate", rate);
            metrics.put("clips", (double) pool().size());
            return metrics;
        }
    }

    @Override
    Prepared batch(long index) {
        RandomGenerator random = new SplittableRandom(MixedSeed.of(index + (options.seed() << 32)));
        List<ActionMoments.Moment> moments = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            TokenWindow window = picker.whole(pool().pick(random), random);
            Lesson lesson = Mistakes.in(window, options.batch().corruption(), random);
            moments.add(ActionMoments.Moment.of(lesson, random));
        }
        ActionMoments batch = ActionMoments.of(moments);
        return new Prepared(batch, balance.weights(batch));
    }

    record Prepared(ActionMoments moments, float[] weights) {}
}
