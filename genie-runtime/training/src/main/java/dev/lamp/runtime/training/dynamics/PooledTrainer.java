package dev.lamp.runtime.training.dynamics;

import dev.lamp.tokenizer.training.loop.BatchQueue;
import dev.lamp.tokenizer.training.loop.Trainee;
import dev.lamp.tokenizer.training.nn.AdamW;
import dev.lamp.tokenizer.training.nn.AdamWOptions;
import dev.lamp.tokenizer.training.nn.LearningRateSchedule;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What trainers of a dynamics model share: the model, clips to learn from and to measure on, and batches that are made
 * ahead.
 *
 * @param <B> a batch
 */
abstract class PooledTrainer<B> implements Trainee {

    private static final int MAKERS = 1;

    private final ParameterSet parameters;
    private final DynamicsModel model;
    private final AdamW optimiser;
    private final LearningRateSchedule schedule;
    private final TokenPool pool;
    private final HeldOutClips heldOut;
    private final int ahead;
    private BatchQueue<B> queue;

    /**
     * @param parameters an empty set, which the trainer then owns
     * @param pool clips to learn from, which the trainer then owns
     * @param heldOut clips to measure and show on
     * @param ahead how many batches are made ahead
     */
    PooledTrainer(
            ParameterSet parameters,
            DynamicsConfig config,
            double learningRate,
            TokenPool pool,
            HeldOutClips heldOut,
            int ahead) {
        this.parameters = parameters;
        this.model = new DynamicsModel(parameters, config);
        this.optimiser = new AdamW(parameters, AdamWOptions.standard());
        optimiser.hurry(PossibleActions.PREFIX, PossibleActions.HURRY);
        this.schedule = LearningRateSchedule.cosine(learningRate);
        this.pool = pool;
        this.heldOut = heldOut;
        this.ahead = ahead;
    }

    /** Makes the batch of an update, on a thread of its own. */
    abstract B batch(long update);

    /** The batch of the next update, made ahead. */
    B take(long update) {
        if (queue == null) {
            queue = new BatchQueue<>(this::batch, update, MAKERS, ahead);
        }
        return queue.take();
    }

    /** A clip picked at random, now and then in strange codes. */
    TokenClip pick(TokenPool from, BatchOptions options, RandomGenerator random) {
        TokenClip clip = from.pick(random);
        return random.nextDouble() < options.strangeShare()
                ? StrangeCodes.of(clip, model.config().codes(), random)
                : clip;
    }

    DynamicsModel model() {
        return model;
    }

    TokenPool pool() {
        return pool;
    }

    double rate(long update, double fraction) {
        return schedule.rate(update, fraction);
    }

    @Override
    public ParameterSet parameters() {
        return parameters;
    }

    @Override
    public AdamW optimiser() {
        return optimiser;
    }

    @Override
    public Map<String, Double> validate() {
        return heldOut.measure(model, parameters);
    }

    @Override
    public void writeSamples(Path folder, long update) throws IOException {
        heldOut.writeSheet(model, parameters, folder.resolve(String.format("%07d.png", update)));
    }

    @Override
    public void close() {
        if (queue != null) {
            queue.close();
        }
        pool.close();
        parameters.close();
    }
}
