package dev.lamp.actions.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.loop.BatchQueue;
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
 *       best (as in expectation-maximisation), and the encoder learns to name that code. Where several codes foretell
 *       the same (a step against a wall), the encoder's own opinion and how common the codes are decide.
 * </ol>
 */
public final class LatentActionTrainer implements Trainee {

    /** Seeds below this are held out: nothing learns from them. */
    public static final long FIRST_TRAINING_SEED = 1_000_000;

    private static final int CLIPS = 8;
    private static final int PER_CLIP = 6;
    private static final int CODE_BATCHES = 30;
    private static final int VALIDATION_BATCHES = 4;
    private static final double WARM_UP = 0.5;
    private static final float NOISE = 0.2f;
    private static final float SHARPNESS = 8;
    private static final float EVIDENCE = 0.05f;
    private static final float NAMING = 0.05f;
    private static final double RAREST = 0.01;

    private final LongFunction<Clip> clips;
    private final ParameterSet parameters;
    private final LatentActionModel model;
    private final AdamW optimiser;
    private final LearningRateSchedule rate = new LearningRateSchedule(2e-3, 1e-4, 0.0, 100);
    private final double[] shares = new double[LatentAction.COUNT];
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
            double loss = found ? tune(step, inputs, update, progress) : warmUp(step, inputs, update);
            double norm = optimiser.update(step, rate.rate(update, progress));
            return Map.of("loss", loss, "gradient", norm);
        }
    }

    private TransitionSource source() {
        return new TransitionSource(clips, FIRST_TRAINING_SEED, CLIPS, PER_CLIP);
    }

    private double warmUp(Step step, LatentActionModel.Inputs inputs, long update) {
        Random random = new Random(update);
        return step.learn(() -> {
            NDArray action = model.read(inputs).embeddingBE();
            float[] noise = new float[(int) action.size()];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = NOISE * (float) random.nextGaussian();
            }
            NDArray noisy = ActionEncoder.normalise(action.add(step.manager().create(noise, action.getShape())));
            return model.loss(model.look(inputs), noisy.expandDims(1), LatentActionModel.Truth.of(inputs))
                    .mean();
        });
    }

    private double tune(Step step, LatentActionModel.Inputs inputs, long update, double progress) {
        // Half of the rows tell the codes apart well enough: the hero is two rows high.
        int half = (int) (update % 2);
        float opinion = (float) Math.min(1, 0.2 + 1.6 * (progress - WARM_UP) / (1 - WARM_UP));
        return step.learn(() -> {
            NDArray names =
                    model.logits(model.read(inputs).embeddingBE(), SHARPNESS).logSoftmax(1);
            WarpDecoder.Scene scene = model.look(inputs);
            long b = names.getShape().get(0);
            LatentActionModel.Truth truth = LatentActionModel.Truth.of(inputs);
            NDArray code = Gradients.without(
                    () -> bestCode(model.loss(scene.half(half), model.everyCode(b), truth.half(half)), names, opinion));
            count(code);
            NDArray action = code.oneHot(LatentAction.COUNT).matMul(parameters.get("decoder.codes"));
            NDArray error = model.loss(scene, action.expandDims(1), truth).mean();
            return error.add(Functions.pick(names, code).mean().mul(-NAMING));
        });
    }

    /** Per transition the code that foretells it best, given what the encoder thinks and how common the codes are. */
    private NDArray bestCode(NDArray losses, NDArray names, float opinion) {
        NDArray best = losses.min(new int[] {1}, true);
        NDArray scale = losses.sub(best).mean().mul(EVIDENCE).add(1e-9f);
        float[] prior = new float[LatentAction.COUNT];
        for (int k = 0; k < prior.length; k++) {
            prior[k] = (float) Math.log(Math.max(RAREST, shares[k]));
        }
        NDArray common = losses.getManager().create(prior, new Shape(1, LatentAction.COUNT));
        return losses.sub(best).div(scale).sub(names.mul(opinion)).sub(common).argMin(1);
    }

    private void count(NDArray codes) {
        long[] all = codes.toLongArray();
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
        CodeFinder.Found codes = new CodeFinder(model).find(transitions, new Random(update));
        parameters.load("codes", codes.names());
        parameters.load("decoder.codes", codes.codes());
        found = true;
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
        parameters.close();
    }
}
