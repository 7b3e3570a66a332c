package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.onnxruntime.OrtException;
import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.runtime.training.dynamics.DreamedFrames.Outcome;
import dev.lamp.runtime.training.dynamics.DreamedFrames.Sampling;
import dev.lamp.runtime.training.export.DynamicsExport;
import dev.lamp.runtime.training.export.TurnPlan;
import dev.lamp.tokenizer.training.TokenizerExport;
import dev.lamp.tokenizer.training.TokenizerOptions;
import dev.lamp.tokenizer.training.VideoTokenizer;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The exported graph, run frame by frame with cached memories in ONNX Runtime, against the model as it is trained, run
 * over whole windows without a cache, with the plain sampler.
 */
@Tag("onnx")
@Tag("djl")
class DynamicsParityTest {

    private static final int WORLDS = 2;
    private static final int LENGTH = 13;
    private static final int TOKENS = DynamicsConfig.TOKENS;
    private static final int PIXELS = 64 * 64;

    /** Motions that are all different, so that none has two nearest. */
    private static final ActionMap MAP = ActionMap.of(
            IntStream.range(0, DynamicsConfig.ACTIONS)
                    .mapToObj(i -> new double[] {i % 3 - 1, Math.pow(i, 1.3) - 4})
                    .toList(),
            Collections.nCopies(DynamicsConfig.ACTIONS, 0.125),
            4);

    private final Random random = new Random(11);
    private final VideoTokenizer tokenizer =
            new VideoTokenizer(TokenizerOptions.quick(), StandardPalette.PALETTE, Device.cpu());
    private final DynamicsConfig config = new DynamicsConfig(tokenizer.codes(), 8, 32, 2, 4, 96, 4);
    private final ParameterSet parameters = new ParameterSet(Device.cpu(), 2);
    private final DynamicsModel model = new DynamicsModel(parameters, config);
    /** Not the tokenizer's, whose codewords are all the same before it has learned. */
    private final int[] mirrored = IntStream.range(0, config.codes())
            .map(code -> config.codes() - 1 - code)
            .toArray();

    private final List<TokenClip> clips = List.of(clip(), panned());
    private int denied;
    private int moving;
    private int returning;
    private long strange;

    @AfterEach
    void close() {
        parameters.close();
        tokenizer.close();
    }

    @Test
    void theGraphDrawsTheTokensOfTheReferenceSampler() throws OrtException {
        agrees(
                LENGTH,
                new TurnPlan(16, 0),
                sampling(1, 0.9f, 0),
                sampling(3, 1.2f, 0.5f),
                sampling(4, 0, 0),
                sampling(2, 0.5f, 1));
        assertTrue(denied > 0, "some actions are not possible");
        assertTrue(moving > 0, "the camera moves");
        assertTrue(strange > 0, "some codes are strange");
        assertTrue(returning > 0, "the camera moves to where it has been");
    }

    @Test
    void laterTurnsThatComputeAllPositionsAmongSomeDrawTheSame() throws OrtException {
        agrees(5, new TurnPlan(1, DynamicsConfig.POSITIONS), sampling(4, 0, 0), sampling(5, 0.9f, 0.2f));
    }

    @Test
    void twoTurnsAreTheReferenceSamplersByTheUsualPlan() throws OrtException {
        agrees(5, TurnPlan.STANDARD, sampling(2, 0.5f, 1), sampling(1, 1, 0));
    }

    private void agrees(int frames, TurnPlan plan, Sampling... samplings) throws OrtException {
        Map<String, Tensor> values = parameters.save();
        values.replaceAll(this::randomised);
        parameters.load(values);
        Map<String, Tensor> decoder = tokenizer.parameters().save();
        byte[] graph = DynamicsExport.graph(
                        config, values, MAP, mirrored, (g, tokens) -> TokenizerExport.pixels(g, decoder, tokens), plan)
                .toBytes();
        try (DreamedFrames dream = new DreamedFrames(graph, config, WORLDS)) {
            for (int t = 1; t < frames; t++) {
                Sampling sampling = samplings[t % samplings.length];
                Outcome outcome = dream.next(frames(t - 1), frames(Math.max(0, t - 2)), actions(t - 1), sampling);
                for (int world = 0; world < WORLDS; world++) {
                    check(outcome, sampling, t, world);
                }
            }
        }
    }

    private void check(Outcome outcome, Sampling sampling, int t, int world) {
        ReferenceSampler sampler = new ReferenceSampler(
                config.codes(), settled -> familiar(mixture(clips.get(world), t, settled), t, world));
        ReferenceSampler.Drawn drawn =
                sampler.draw(noise(sampling, world), sampling.temperature(), sampling.order(), t == 1);
        int[] tokens = Arrays.copyOfRange(outcome.tokens(), world * TOKENS, (world + 1) * TOKENS);
        int[] expected = withWhatComesIn(drawn.tokens(), sampling, t, world);
        String where = "frame " + t + " of world " + world;
        for (int i = 0; i < TOKENS; i++) {
            assertEquals(expected[rowMajor(i)], tokens[rowMajor(i)], where);
            assertEquals(drawn.chances()[i], outcome.confidence()[world * TOKENS + rowMajor(i)], 1e-4, where);
        }
        byte[] pixels = Arrays.copyOfRange(outcome.pixels(), world * PIXELS, (world + 1) * PIXELS);
        assertArrayEquals(tokenizer.decode(List.of(tokens)).get(0), pixels, where);
    }

    /** The distributions of frame t of a clip, all its past seen afresh. */
    private Mixture mixture(TokenClip clip, int t, int[] settled) {
        int length = Math.min(t, config.context());
        TokenWindow window = new TokenWindow(clip, t - length, length, 0, 0, DynamicsConfig.SIDE);
        DynamicsBatch batch = new BatchMaker(config)
                .batch(List.of(Lesson.plain(window)), new BatchOptions(1, 1, 1, 1, 0, 0, 0), new SplittableRandom(0));
        int last = (length - 1) * TOKENS;
        System.arraycopy(settled, 0, batch.masked(), last, TOKENS);
        fillSettled(clip, t, settled, batch.settled(), (length - 1) * DynamicsConfig.POSITIONS * 36);
        int action = length - 1;
        batch.actions()[action] = granted(clip, t - 1);
        try (Step step = parameters.step()) {
            Mixture all = Mixture.of(model.foretell(batch, step.manager()), batch.candidates(), config.codes());
            float[] probabilities = all.probabilities();
            int from = last * config.codes();
            return new Mixture(config.codes(), Arrays.copyOfRange(probabilities, from, from + TOKENS * config.codes()));
        }
    }

    /** What is neither known in the world nor the mirror of something known keeps a hundredth of its chance. */
    private Mixture familiar(Mixture mixture, int t, int world) {
        Set<Integer> known = IntStream.concat(
                        IntStream.of(frame(t - 1, world)),
                        IntStream.concat(
                                IntStream.of(frame(Math.max(0, t - 2), world)),
                                seen(t, world).codes()))
                .boxed()
                .collect(Collectors.toSet());
        float[] shared = mixture.probabilities().clone();
        for (int i = 0; i < shared.length; i++) {
            int code = i % config.codes();
            boolean isKnown = known.contains(code) || known.contains(mirrored[code]);
            strange += isKnown ? 0 : 1;
            shared[i] *= isKnown ? 1 : 0.01f;
        }
        return new Mixture(config.codes(), shared);
    }

    /** The world before frame t. */
    private ReferenceWorld seen(int t, int world) {
        ReferenceWorld known = new ReferenceWorld(frame(0, world));
        for (int seen = 1; seen < t; seen++) {
            known.see(frame(seen, world), frame(seen - 1, world));
        }
        return known;
    }

    /** Of the possible actions the one that is likeliest to be meant. */
    private int granted(TokenClip clip, int frame) {
        ActionMoments.Moment moment = new ActionMoments.Moment(clip, frame);
        try (Step step = parameters.step()) {
            PossibleActions.Scores scores = model.actions(ActionMoments.of(List.of(moment)), step.manager());
            float[] chances = scores.nextMa().softmax(-1).toFloatArray();
            float[] before = scores.beforeMb().softmax(-1).toFloatArray();
            LatentAction wished = new LatentAction(moment.next());
            int granted =
                    new ReferenceGrant(MAP).granted(chances, before, wished).index();
            denied += granted == wished.index() ? 0 : 1;
            return granted;
        }
    }

    /** Where the settled tokens of frame t around each position came from, straight from the definition. */
    private void fillSettled(TokenClip clip, int t, int[] settled, int[] ids, int offset) {
        int[] byRow = new int[TOKENS];
        for (int i = 0; i < TOKENS; i++) {
            byRow[rowMajor(i)] = settled[i];
        }
        for (int i = 0; i < DynamicsConfig.POSITIONS * 36; i++) {
            int row = i / 36 / 8 * 2 + (i % 36 / 12 - 1) * 2 + i % 4 / 2;
            int column = i / 36 % 8 * 2 + (i % 12 / 4 - 1) * 2 + i % 2;
            boolean inside = row >= 0 && row < 16 && column >= 0 && column < 16;
            int code = inside ? byRow[row * 16 + column] : -1;
            ids[offset + i] = code == config.maskId() ? TokenMotion.HIDDEN : TokenMotion.of(code, clip, t, row, column);
        }
    }

    private int[] frames(int t) {
        int[] tokens = new int[WORLDS * TOKENS];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = clips.get(i / TOKENS).code(t, i % TOKENS / DynamicsConfig.GRID, i % DynamicsConfig.GRID, -1);
        }
        return tokens;
    }

    private int[] frame(int t, int world) {
        return Arrays.copyOfRange(frames(t), world * TOKENS, (world + 1) * TOKENS);
    }

    private int[] actions(int t) {
        return clips.stream().mapToInt(clip -> clip.actions()[t]).toArray();
    }

    private float[][][] noise(Sampling sampling, int world) {
        float[][][] noise = new float[sampling.steps()][2][TOKENS];
        for (int i = 0; i < sampling.steps() * 2 * TOKENS; i++) {
            int step = i / (2 * TOKENS);
            int kind = i / TOKENS % 2;
            noise[step][kind][i % TOKENS] =
                    sampling.noise()[((step * WORLDS + world) * 2 + kind) * TOKENS + rowMajor(i % TOKENS)];
        }
        return noise;
    }

    private static int rowMajor(int packed) {
        int position = packed / 4;
        int row = position / 8 * 2 + packed % 4 / 2;
        return row * 16 + position % 8 * 2 + packed % 2;
    }

    private Sampling sampling(int steps, float temperature, float order) {
        float[] noise = new float[steps * WORLDS * 2 * TOKENS];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat();
        }
        return new Sampling(noise, steps, temperature, order);
    }

    /** Frames of few codes that mostly repeat, so that copying has equal candidates. */
    private TokenClip clip() {
        short[] tokens = new short[LENGTH * TOKENS];
        byte[] actions = new byte[LENGTH - 1];
        for (int i = 0; i < tokens.length; i++) {
            boolean same = i >= TOKENS && random.nextInt(4) > 0;
            tokens[i] = same ? tokens[i - TOKENS] : (short) (random.nextInt(12) * 150);
        }
        for (int i = 0; i < actions.length; i++) {
            actions[i] = (byte) random.nextInt(DynamicsConfig.ACTIONS);
        }
        return new TokenClip(tokens, actions);
    }

    /** The same, but the world passes by from its third frame on, and back from the eighth. */
    private TokenClip panned() {
        TokenClip still = clip();
        short[] tokens = still.tokens().clone();
        for (int i = 2 * TOKENS; i < tokens.length; i++) {
            int way = i / TOKENS < 7 ? 1 : -1;
            int column = i % DynamicsConfig.GRID + way;
            boolean comesIn = column < 0 || column == DynamicsConfig.GRID;
            tokens[i] = comesIn ? tokens[i] : tokens[i - TOKENS + way];
        }
        return new TokenClip(tokens, still.actions());
    }

    private int[] withWhatComesIn(int[] packed, Sampling sampling, int t, int world) {
        int[] frame = new int[TOKENS];
        float[] uniforms = new float[TOKENS];
        for (int i = 0; i < TOKENS; i++) {
            frame[rowMajor(i)] = packed[i];
            uniforms[i] = sampling.noise()[world * 2 * TOKENS + i];
        }
        int[] last = frame(t - 1, world);
        moving += ReferenceColumns.camera(frame, last) == 0 ? 0 : 1;
        ReferenceWorld known = seen(t, world);
        int camera = ReferenceColumns.camera(frame, last);
        returning += camera != 0 && known.beside(0, camera > 0) >= 0 ? 1 : 0;
        return new ReferenceColumns(model, parameters).drawn(frame, last, uniforms, sampling.temperature(), known);
    }

    private Tensor randomised(String name, Tensor tensor) {
        float[] data = tensor.data().clone();
        double spread = name.startsWith("heads.offsets.weight")
                        || name.startsWith("heads.movers")
                        || name.endsWith("modulation.table")
                ? 0.3
                : 0.5;
        boolean keep = name.endsWith(".weight")
                        && !name.startsWith("settled")
                        && !name.startsWith("remembered")
                        && !name.startsWith("possible.opinions")
                        && !name.startsWith("heads.offsets")
                        && !name.startsWith("heads.movers")
                || name.endsWith("Embedding.table");
        for (int i = 0; i < data.length && !keep; i++) {
            data[i] = (float) (random.nextGaussian() * spread + (name.endsWith(".scale") ? 1 : 0));
        }
        return new Tensor(tensor.shape(), data);
    }
}
