package dev.lamp.actions.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.loop.BatchQueue;
import dev.lamp.tokenizer.training.loop.MixedSeed;
import dev.lamp.tokenizer.training.loop.Trainee;
import dev.lamp.tokenizer.training.nn.AdamW;
import dev.lamp.tokenizer.training.nn.AdamWOptions;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.LearningRateSchedule;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;

/**
 * Teaches a {@link LatentActionModel} from clips, that is from pixels alone, in three phases by progress:
 *
 * <ol>
 *   <li><em>Warm-up</em>: encoder and decoder together with a continuous action and noise on it.
 *   <li><em>Codes</em>: at half time, eight codes are found among the continuous actions ({@link CodeFinder}).
 *   <li><em>Tuning</em>: the decoder learns on with the codes; each transition belongs to the code that foretells it
 *       best (as in expectation-maximisation), and the encoder learns to name that code. Now and then the decoder is
 *       told another code, so that it learns where all foretell the same (a fall, a step against a wall); there the
 *       commonest code serves.
 * </ol>
 */
public final class LatentActionTrainer implements Trainee {

    /** Seeds below this are held out: nothing learns from them. */
    public static final long FIRST_TRAINING_SEED = 1_000_000;

    private static final int CLIPS = 8;
    private static final int PER_CLIP = 6;
    private static final int CODE_BATCHES = 30;
    private static final int VALIDATION_BATCHES = 4;
    private static final double WARM_UP = 0.65;

    /** Noise on the action at the start of the warm-up and at its end: little to learn at all, much to be sparing. */
    private static final float[] NOISE = {0.15f, 0.5f};

    /** Weight of the preference for common codes. */
    private static final float PARSIMONY = 1.5f;
    /** Weight of the encoder's opinion: enough to break ties, too little to keep a code that another makes needless. */
    private static final float OPINION = 0.15f;
    /** Differences of error that count, as a share of the usual ones. */
    private static final float EVIDENCE = 0.03f;
    /** How often the decoder is told a code by its share and not the one that foretells best. */
    private static final double OTHERWISE = 0.25;

    private static final float SHARPNESS = 8;
    private static final float NAMING = 0.05f;
    private static final double RAREST = 0.01;

    private final LongFunction<Clip> clips;
    private final ParameterSet parameters;
    private final LatentActionModel model;
    private final AdamW optimiser;
    private final LearningRateSchedule rate = new LearningRateSchedule(2e-3, 1e-4, 0.0, 100);
    private final double[] shares = new double[LatentAction.COUNT];
    private LatentActionLabels other;
    private BatchQueue<TransitionBatch> queue;
    private boolean found;

    /**
     * Makes an untrained model and its trainer.
     *
     * @param clips makes the clip of a seed; called by several threads, with training seeds for learning and smaller
     *     ones for validation
     * @param device where to compute
     * @param seed decides the initial weights and the noise
     */
    public LatentActionTrainer(LongFunction<Clip> clips, Device device, long seed) {
        this.clips = clips;
        parameters = new ParameterSet(device, seed);
        model = new LatentActionModel(parameters);
        optimiser = new AdamW(parameters, AdamWOptions.standard());
        Arrays.fill(shares, 1.0 / LatentAction.COUNT);
    }

    /**
     * Numbers the codes that will be found as another model numbers those that name the same.
     *
     * @param labels the other model, which is closed with this trainer
     */
    public LatentActionTrainer numberedLike(LatentActionLabels labels) {
        other = labels;
        return this;
    }

    @Override
    public String name() {
        return "latent-actions";
    }

    @Override
    public ParameterSet parameters() {
        return parameters;
    }

    @Override
    public AdamW optimiser() {
        return optimiser;
    }

    public LatentActionModel model() {
        return model;
    }

    @Override
    public Map<String, Double> update(long update, double progress) {
        if (queue == null) {
            queue = new BatchQueue<>(source()::batch, update, 1, 4);
        }
        if (!found && progress >= WARM_UP) {
            findCodes(update);
        }
        try (Step step = parameters.step()) {
            LatentActionModel.Inputs inputs = LatentActionModel.Inputs.of(queue.take(), step.manager());
            double loss = found ? tune(step, inputs, update) : warmUp(step, inputs, update, progress);
            double norm = optimiser.update(step, rate.rate(update, progress));
            return Map.of("loss", loss, "gradient", norm);
        }
    }

    private TransitionSource source() {
        return new TransitionSource(clips, FIRST_TRAINING_SEED, CLIPS, PER_CLIP);
    }

    private double warmUp(Step step, LatentActionModel.Inputs inputs, long update, double progress) {
        float deviation = NOISE[0] + (NOISE[1] - NOISE[0]) * (float) Math.min(1, progress / WARM_UP);
        Random random = new Random(MixedSeed.of(update));
        return step.learn(() -> {
            NDArray action = model.read(inputs).embeddingBE();
            float[] noise = new float[(int) action.size()];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = deviation * (float) random.nextGaussian();
            }
            NDArray noisy = ActionEncoder.normalise(action.add(step.manager().create(noise, action.getShape())));
            return model.loss(model.look(inputs), noisy.expandDims(1), LatentActionModel.Truth.of(inputs))
                    .mean();
        });
    }

    private double tune(Step step, LatentActionModel.Inputs inputs, long update) {
        // Half of the rows tell the codes apart well enough: the hero is two rows high.
        int half = (int) (update % 2);
        return step.learn(() -> {
            NDArray names =
                    model.logits(model.read(inputs).embeddingBE(), SHARPNESS).logSoftmax(1);
            WarpDecoder.Scene scene = model.look(inputs);
            long b = names.getShape().get(0);
            LatentActionModel.Truth truth = LatentActionModel.Truth.of(inputs);
            NDArray score = Gradients.without(
                    () -> score(model.loss(scene.half(half), model.everyCode(b), truth.half(half)), names));
            NDArray code = score.argMax(1);
            long[] codes = code.toLongArray();
            count(codes);
            NDArray told = step.manager().create(told(codes, new Random(MixedSeed.of(update))));
            NDArray action = told.oneHot(LatentAction.COUNT).matMul(parameters.get("decoder.codes"));
            NDArray error = model.loss(scene, action.expandDims(1), truth).mean();
            return error.add(Functions.pick(names, code).mean().mul(-NAMING));
        });
    }

    /**
     * What the decoder is told: now and then another code than the best, common ones more often. So it learns what
     * follows whatever is done, and where that is always the same (a fall), no code is needed to foretell it.
     */
    private long[] told(long[] codes, Random random) {
        long[] told = codes.clone();
        for (int i = 0; i < told.length; i++) {
            if (random.nextDouble() < OTHERWISE) {
                told[i] = drawn(random.nextDouble() * Arrays.stream(shares).sum());
            }
        }
        return told;
    }

    /** The code at which the shares add up to more than the given number. */
    private int drawn(double lot) {
        double left = lot;
        int code = 0;
        while (code < shares.length - 1 && left >= shares[code]) {
            left -= shares[code++];
        }
        return code;
    }

    /**
     * How likely each code is, up to a constant: by how well it foretells, the encoder's opinion, and how common it is.
     */
    private NDArray score(NDArray losses, NDArray names) {
        NDArray best = losses.min(new int[] {1}, true);
        NDArray scale = losses.sub(best).mean().mul(EVIDENCE).add(1e-9f);
        float[] prior = new float[LatentAction.COUNT];
        for (int k = 0; k < prior.length; k++) {
            prior[k] = PARSIMONY * (float) Math.log(Math.max(RAREST, shares[k]));
        }
        NDArray common = losses.getManager().create(prior, new Shape(1, LatentAction.COUNT));
        return names.mul(OPINION).add(common).sub(losses.sub(best).div(scale));
    }

    private void count(long[] all) {
        for (int k = 0; k < shares.length; k++) {
            int wanted = k;
            double share = Arrays.stream(all).filter(code -> code == wanted).count() / (double) all.length;
            shares[k] += 0.02 * (share - shares[k]);
        }
    }

    private void findCodes(long update) {
        List<CellTransition> transitions = new ArrayList<>();
        for (int i = 0; i < CODE_BATCHES; i++) {
            transitions.addAll(source().transitions(update + 1_000_000L + i));
        }
        CodeFinder.Found codes = new CodeFinder(model).find(transitions, new Random(MixedSeed.of(update)));
        parameters.load("codes", codes.names());
        parameters.load("decoder.codes", codes.codes());
        if (other != null) {
            parameters.load(order(transitions).of(parameters.save()));
        }
        found = true;
    }

    private CodeOrder order(List<CellTransition> transitions) {
        return CodeOrder.like(new LatentActionLabels(model).labelAll(transitions), other.labelAll(transitions));
    }

    @Override
    public Map<String, Double> validate() {
        TransitionSource heldOut = new TransitionSource(clips, 0, CLIPS, PER_CLIP);
        DecoderTest test = new DecoderTest(model, found);
        for (int i = 0; i < VALIDATION_BATCHES; i++) {
            test.add(heldOut.transitions(i));
        }
        return test.metrics();
    }

    @Override
    public void writeSamples(Path folder, long update) {
        // The decoder's pictures are too coarse to tell anything; the numbers of validate() do.
    }

    @Override
    public Map<String, String> state() {
        return Map.of(
                "found",
                Boolean.toString(found),
                "shares",
                String.join(
                        " ", Arrays.stream(shares).mapToObj(Double::toString).toList()));
    }

    @Override
    public void restore(Map<String, String> state) {
        found = Boolean.parseBoolean(state.get("found"));
        String[] saved = state.getOrDefault("shares", "").split(" ");
        for (int k = 0; k < shares.length && saved.length == shares.length; k++) {
            shares[k] = Double.parseDouble(saved[k]);
        }
    }

    @Override
    public void close() {
        if (queue != null) {
            queue.close();
        }
        if (other != null) {
            other.close();
        }
        parameters.close();
    }
}
