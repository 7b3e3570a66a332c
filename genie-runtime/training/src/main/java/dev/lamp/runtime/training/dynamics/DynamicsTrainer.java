package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import dev.lamp.tokenizer.training.loop.BatchQueue;
import dev.lamp.tokenizer.training.loop.Trainee;
import dev.lamp.tokenizer.training.nn.AdamW;
import dev.lamp.tokenizer.training.nn.AdamWOptions;
import dev.lamp.tokenizer.training.nn.LearningRateSchedule;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Trains a {@link DynamicsModel} on windows of encoded clips: most of them squares around something that changes. */
public final class DynamicsTrainer implements Trainee {

    private static final long SEED_STEP = 0x9E3779B97F4A7C15L;
    private static final double FROM_MISTAKES = 0.4;
    /** Progress from which changed tokens count no more than others. */
    private static final double FAIR = 0.7;

    /** Belief that never goes away, so that it can come back. */
    private static final double LEAST_BELIEF = 0.3;

    private static final int MAKERS = 1;
    private static final int AHEAD = 4;

    private final DynamicsModel model;
    private final DynamicsOptions options;
    private final ParameterSet parameters;
    private final AdamW optimiser;
    private final LearningRateSchedule schedule;
    private final TokenPool pool;
    private final HeldOutClips heldOut;
    private final BatchMaker maker;
    private final Rehearsals rehearsals = new Rehearsals();
    private final WindowPicker picker;
    private BatchQueue<Prepared> queue;
    private volatile double progress;

    /**
     * @param parameters an empty set, which the trainer then owns
     * @param pool clips to learn from, which the trainer then owns
     * @param heldOut clips to measure and show on
     */
    public DynamicsTrainer(
            ParameterSet parameters,
            DynamicsConfig config,
            DynamicsOptions options,
            TokenPool pool,
            HeldOutClips heldOut) {
        this.model = new DynamicsModel(parameters, config);
        this.options = options;
        this.parameters = parameters;
        this.optimiser = new AdamW(parameters, AdamWOptions.standard());
        this.schedule = LearningRateSchedule.cosine(options.learningRate());
        this.pool = pool;
        this.heldOut = heldOut;
        this.maker = new BatchMaker(config);
        this.picker = new WindowPicker(options.length());
    }

    @Override
    public String name() {
        return "dynamics";
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
    public Map<String, Double> update(long update, double fraction) {
        progress = fraction;
        if (queue == null) {
            queue = new BatchQueue<>(this::batch, update, MAKERS, AHEAD);
        }
        Prepared prepared = queue.take();
        DynamicsBatch batch = prepared.batch();
        double rate = schedule.rate(update, fraction);
        try (Step step = parameters.step()) {
            NDArray[] logM = new NDArray[1];
            TokenHeads.Distribution[] distribution = new TokenHeads.Distribution[1];
            double loss = step.learn(() -> {
                distribution[0] = model.distributions(batch, step.manager());
                logM[0] = distribution[0].logProbability(
                        step.manager().create(batch.targets()), DynamicsModel.candidates(batch, step.manager()));
                NDArray weightsM = step.manager().create(batch.weights()).mul(belief(batch, logM[0]));
                return logM[0].mul(weightsM).sum().div(weightsM.sum()).neg();
            });
            Map<String, Double> metrics = metrics(batch, logM[0].toFloatArray());
            metrics.put("loss", loss);
            metrics.put("learningRate", rate);
            metrics.put("clips", (double) pool.size());
            if (Double.isFinite(loss)) {
                optimiser.update(step, rate);
                rehearse(prepared, distribution[0]);
            }
            return metrics;
        }
    }

    /**
     * How much a token counts by whether its action was told rightly: fully, or where it may have been wished for in
     * vain, as far as the model believes that this is what comes of it (as in expectation-maximisation). So a wish is
     * believed to be in vain where nothing else ever comes of it, and forgotten where it is granted.
     */
    private static NDArray belief(DynamicsBatch batch, NDArray logM) {
        NDArray wishedM = logM.getManager().create(batch.wished());
        NDArray believedM = logM.stopGradient().exp().maximum(LEAST_BELIEF);
        return believedM.sub(1).mul(wishedM).add(1);
    }

    private void rehearse(Prepared prepared, TokenHeads.Distribution distribution) {
        if (options.batch().rehearsedShare() > 0 && goesWrong()) {
            Mixture mixture = Mixture.of(
                    distribution, prepared.batch().candidates(), model.config().codes());
            rehearsals.keep(prepared.lessons(), prepared.batch(), mixture);
        }
    }

    /** Nats per changed token of fully hidden frames, and per unchanged token. */
    private static Map<String, Double> metrics(DynamicsBatch batch, float[] logProbabilities) {
        double changed = 0;
        double changedCount = 0;
        double unchanged = 0;
        double unchangedCount = 0;
        for (int i = 0; i < logProbabilities.length; i++) {
            if (batch.changed()[i] == 0) {
                unchanged -= logProbabilities[i];
                unchangedCount++;
            } else if (batch.fully()[i] > 0) {
                changed -= logProbabilities[i];
                changedCount++;
            }
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("loss", 0.0);
        metrics.put("changed", changed / Math.max(1, changedCount));
        metrics.put("unchanged", unchanged / Math.max(1, unchangedCount));
        return metrics;
    }

    private Prepared batch(long index) {
        RandomGenerator random = new SplittableRandom((index + (options.seed() << 32)) * SEED_STEP);
        boolean whole = random.nextDouble() < options.wholeShare();
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < (whole ? options.wholes() : options.squares()); i++) {
            lessons.add(lesson(whole, random));
        }
        return new Prepared(lessons, maker.batch(lessons, weighted(), random));
    }

    /** Changed tokens weigh more at first, and in the end as much as any, so that the model does not overdo them. */
    private BatchOptions weighted() {
        double weight = options.batch().changedWeight();
        double late = (progress - FROM_MISTAKES) / (FAIR - FROM_MISTAKES);
        return options.batch().withChangedWeight(weight + (1 - weight) * Math.min(1, Math.max(0, late)));
    }

    private Lesson lesson(boolean whole, RandomGenerator random) {
        int side = whole ? DynamicsConfig.SIDE : options.squareSide();
        double lot = random.nextDouble();
        Lesson rehearsed = lot < options.batch().rehearsedShare() && goesWrong() ? rehearsals.pick(side, random) : null;
        if (rehearsed != null) {
            return rehearsed;
        }
        TokenClip clip = pool.pick(random);
        TokenWindow window = whole ? picker.whole(clip, random) : picker.square(clip, side, random);
        double corruption = options.batch().corruption();
        return corruption > 0 && goesWrong() && random.nextBoolean()
                ? SpoiltHistory.of(window, corruption, random)
                : Lesson.plain(window);
    }

    /** Whether it is time to learn from a history with mistakes; early on they would drown the motion. */
    private boolean goesWrong() {
        return progress >= FROM_MISTAKES;
    }

    private record Prepared(List<Lesson> lessons, DynamicsBatch batch) {}

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
