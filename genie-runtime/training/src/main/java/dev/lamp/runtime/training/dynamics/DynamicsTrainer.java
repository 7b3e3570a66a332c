package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import dev.lamp.tokenizer.training.loop.MixedSeed;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Trains a {@link DynamicsModel} on windows of encoded clips: most of them squares around something that changes. */
public final class DynamicsTrainer extends PooledTrainer<DynamicsTrainer.Prepared> {

    /** Progress from which changed tokens weigh no more than in the end. */
    private static final double SETTLED = 0.7;
    /** Weight of changed tokens in the end: with 1, what is unsure fades. */
    private static final double LEAST_WEIGHT = 2;
    /** Weight of an action's nats in the loss. */
    private static final float ACTIONS = 0.3f;
    /** Columns in a batch, as they come in at a side. */
    private static final int COLUMNS = 32;

    private static final int AHEAD = 4;

    private final DynamicsOptions options;
    private final BatchMaker maker;
    private final Rehearsals rehearsals = new Rehearsals();
    private final ActionBalance balance = new ActionBalance();
    private final WindowPicker picker;
    private final TokenPool possible;
    private volatile double progress;

    /**
     * @param parameters an empty set, which the trainer then owns
     * @param pool clips to learn from, which the trainer then owns
     * @param possible clips to learn from which actions are possible, which the trainer then owns
     * @param heldOut clips to measure and show on
     */
    public DynamicsTrainer(
            ParameterSet parameters,
            DynamicsConfig config,
            DynamicsOptions options,
            TokenPool pool,
            TokenPool possible,
            HeldOutClips heldOut) {
        super(parameters, config, options.learningRate(), pool, heldOut, AHEAD);
        this.options = options;
        this.possible = possible;
        this.maker = new BatchMaker(config);
        this.picker = new WindowPicker(options.length());
    }

    @Override
    public String name() {
        return "dynamics";
    }

    @Override
    public Map<String, Double> update(long update, double fraction) {
        progress = fraction;
        Prepared prepared = take(update);
        DynamicsBatch batch = prepared.batch();
        double rate = rate(update, fraction);
        try (Step step = parameters().step()) {
            TokenHeads.Distribution[] foretold = new TokenHeads.Distribution[1];
            NDArray[] logM = new NDArray[1];
            ActionLoss[] actions = new ActionLoss[1];
            double loss = step.learn(() -> {
                foretold[0] = model().foretell(batch, step.manager());
                logM[0] = foretold[0].logProbability(
                        step.manager().create(batch.targets()), DynamicsModel.candidates(batch, step.manager()));
                actions[0] = ActionLoss.of(model(), prepared.moments(), prepared.momentWeights(), step.manager());
                NDArray weightsM = step.manager().create(batch.weights());
                NDArray tokens = logM[0].mul(weightsM).sum().div(weightsM.sum());
                NDArray known = actions[0].sum().mul(ACTIONS).sub(tokens);
                return prepared.columns().count() == 0
                        ? known
                        : known.add(model().columnNats(prepared.columns(), step.manager()));
            });
            Map<String, Double> metrics = metrics(batch, logM[0].toFloatArray());
            metrics.put("loss", loss);
            metrics.putAll(actions[0].metrics());
            metrics.put("learningRate", rate);
            metrics.put("clips", (double) pool().size());
            if (Double.isFinite(loss)) {
                optimiser().update(step, rate);
                rehearse(prepared, foretold[0]);
            }
            return metrics;
        }
    }

    private void rehearse(Prepared prepared, TokenHeads.Distribution distribution) {
        if (options.batch().rehearsedShare() > 0 && goesWrong()) {
            Mixture mixture = Mixture.of(
                    distribution,
                    prepared.batch().candidates(),
                    model().config().codes());
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

    @Override
    Prepared batch(long index) {
        RandomGenerator random = new SplittableRandom(MixedSeed.of(index + (options.seed() << 32)));
        boolean whole = random.nextDouble() < options.wholeShare();
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < (whole ? options.wholes() : options.squares()); i++) {
            lessons.add(lesson(pool(), whole, random));
        }
        ActionMoments moments = moments(random);
        ColumnBatch columns = ColumnBatch.from(
                () -> pool().pick(random), COLUMNS, model().config().borderId(), random);
        return new Prepared(
                lessons, maker.batch(lessons, weighted(), random), moments, balance.weights(moments), columns);
    }

    /** Moments of lessons of whole frames. */
    private ActionMoments moments(RandomGenerator random) {
        List<ActionMoments.Moment> moments = new ArrayList<>();
        for (int i = 0; i < PossibleTrainer.MOMENTS; i++) {
            moments.add(ActionMoments.Moment.of(lesson(possible, true, random), random));
        }
        return ActionMoments.of(moments);
    }

    /** Changed tokens weigh more at first and less in the end, so that the model does not overdo them. */
    private BatchOptions weighted() {
        double weight = options.batch().changedWeight();
        double late = (progress - options.fromMistakes()) / (SETTLED - options.fromMistakes());
        return options.batch().withChangedWeight(weight + (LEAST_WEIGHT - weight) * Math.min(1, Math.max(0, late)));
    }

    private Lesson lesson(TokenPool from, boolean whole, RandomGenerator random) {
        int side = whole ? DynamicsConfig.SIDE : options.squareSide();
        double lot = random.nextDouble();
        Lesson rehearsed = lot < options.batch().rehearsedShare() && goesWrong() ? rehearsals.pick(side, random) : null;
        if (rehearsed != null) {
            return rehearsed;
        }
        TokenClip clip = pick(from, options.batch(), random);
        TokenWindow window = whole ? picker.whole(clip, random) : picker.square(clip, side, random);
        return options.batch().corruption() > 0 && goesWrong()
                ? Mistakes.in(window, options.batch().corruption(), random)
                : Lesson.plain(window);
    }

    /** Whether it is time to learn from a history with mistakes; early on they would drown the motion. */
    private boolean goesWrong() {
        return progress >= options.fromMistakes();
    }

    @Override
    public void close() {
        super.close();
        possible.close();
    }

    record Prepared(
            List<Lesson> lessons,
            DynamicsBatch batch,
            ActionMoments moments,
            float[] momentWeights,
            ColumnBatch columns) {}
}
