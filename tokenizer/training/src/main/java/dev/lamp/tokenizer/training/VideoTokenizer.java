package dev.lamp.tokenizer.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.loop.RunFolder;
import dev.lamp.tokenizer.training.nn.EmbeddingTable;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Frames to tokens and back. Letters: B frames, N places (a token of a frame each), K codes, C colours, H hidden width,
 * E width of a neighbour's embedding.
 *
 * <p>Encoder: {@link PatchCodebook}, here as two parameters that do not learn by gradient: {@code encoder.codewords}
 * [K, 16] (palette indices) and {@code encoder.similarity} [C, C]. The code of a patch x is argmax over k of the sum
 * over its pixels p of similarity[x_p, codewords[k, p]], the lowest k if several are equal.
 *
 * <p>Decoder: the colour of each pixel of a place, from its own code and the eight around it (row-major without the
 * middle; K stands for outside the frame).
 *
 * <pre>
 * h = gelu(decoder.own.table[code]
 *          + concat(decoder.around.table[8 codes]) · decoder.around.weight + decoder.around.bias)
 * logits[N, 16, C] = h · decoder.colours.weight + decoder.colours.bias
 *                    + decoder.trust.table[code][16] at the codeword's colour of each pixel
 * </pre>
 *
 * with tables [K, H], [K + 1, E], [K, 16], weights [8E, H], [H, 16C]; the palette index is the argmax.
 *
 * <p>Not thread-safe, except for the codebook.
 */
public final class VideoTokenizer implements AutoCloseable {

    /** Name of the run's trainee, as in its checkpoints. */
    public static final String NAME = "tokenizer";

    private static final int PIXELS = PatchKey.PIXELS;
    private static final int AROUND = 8;
    private static final double TRUST = 4;
    private static final int DECODE_AT_ONCE = 16;

    private final TokenizerOptions options;
    private final int colours;
    private final ParameterSet parameters;
    private final EmbeddingTable own;
    private final EmbeddingTable aroundTable;
    private final Linear around;
    private final Linear output;
    private PatchCodebook codebook;

    /** Makes an untrained tokenizer: all codewords are of the first colour. */
    public VideoTokenizer(TokenizerOptions options, Palette palette, Device device) {
        this.options = options;
        this.colours = palette.size();
        this.parameters = new ParameterSet(device, options.seed());
        parameters.zeros("encoder.codewords", options.codes(), PIXELS);
        parameters.create(
                "encoder.similarity", new Tensor(new long[] {colours, colours}, ColourSimilarity.of(palette)));
        own = EmbeddingTable.create(parameters, "decoder.own", options.codes(), options.hidden(), 0.5);
        aroundTable = EmbeddingTable.create(parameters, "decoder.around", options.codes() + 1L, options.around(), 0.5);
        around = Linear.create(parameters, "decoder.around", (long) AROUND * options.around(), options.hidden());
        output = Linear.create(parameters, "decoder.colours", options.hidden(), (long) PIXELS * colours, 0.01);
        parameters.constant("decoder.trust.table", TRUST, options.codes(), PIXELS);
        parameters.freeze("encoder.");
        readCodebook();
    }

    /**
     * Loads the newest good checkpoint of a training run.
     *
     * @throws IOException if there is none that fits
     */
    public static VideoTokenizer load(RunFolder run, Palette palette, Device device) throws IOException {
        Checkpoint checkpoint = run.lastCheckpoint()
                .orElseThrow(() -> new IOException("expected a checkpoint in " + run.path() + ", found none"));
        VideoTokenizer tokenizer = new VideoTokenizer(sizes(checkpoint.model()), palette, device);
        tokenizer.parameters.load(checkpoint.model());
        tokenizer.readCodebook();
        return tokenizer;
    }

    private static TokenizerOptions sizes(Map<String, Tensor> saved) throws IOException {
        Tensor own = saved.get("decoder.own.table");
        Tensor around = saved.get("decoder.around.table");
        if (own == null || around == null || own.shape().length != 2 || around.shape().length != 2) {
            throw new IOException("expected the checkpoint of a tokenizer, found parameters " + saved.keySet());
        }
        return TokenizerOptions.standard()
                .withSizes((int) own.shape()[0], (int) own.shape()[1], (int) around.shape()[1]);
    }

    /** All parameters of encoder and decoder. */
    public ParameterSet parameters() {
        return parameters;
    }

    /** The encoder for data threads; thread-safe, and not changed by later training. */
    public PatchCodebook codebook() {
        return codebook;
    }

    /** Number of codes. */
    public int codes() {
        return options.codes();
    }

    /** Number of colours. */
    public int colours() {
        return colours;
    }

    /** Sizes and rates. */
    public TokenizerOptions options() {
        return options;
    }

    /**
     * Decodes frames.
     *
     * @param frames 16 x 16 codes each, row-major
     * @return 64 x 64 palette indices each, row-major
     */
    public List<byte[]> decode(List<int[]> frames) {
        List<byte[]> decoded = new ArrayList<>();
        for (int from = 0; from < frames.size(); from += DECODE_AT_ONCE) {
            List<int[]> some = frames.subList(from, Math.min(frames.size(), from + DECODE_AT_ONCE));
            try (Step step = parameters.step()) {
                NDArray places = step.manager()
                        .create(Places.of(some, codes()), new Shape((long) some.size() * FrameGrid.TOKENS, 9));
                decoded.addAll(Places.toFrames(
                        logits(places).argMax(2).toType(DataType.UINT8, false).toByteArray(), some.size()));
            }
        }
        return decoded;
    }

    /**
     * Scores the colours of places; call inside a step of the parameters.
     *
     * @param placesN9 codes of the 3 x 3 tokens around each place, row-major, K outside; integers [N, 9]
     * @return [N, 16, C]
     */
    NDArray logits(NDArray placesN9) {
        long n = placesN9.getShape().get(0);
        NDArray before = placesN9.get(":, 0:4");
        NDArray after = placesN9.get(":, 5:9");
        NDArray middleN = placesN9.get(":, 4");
        NDArray aroundNE = aroundTable.forward(before.concat(after, 1)).reshape(n, (long) AROUND * options.around());
        NDArray hiddenNH = Functions.gelu(own.forward(middleN).add(around.forward(aroundNE)));
        NDArray logits = output.forward(hiddenNH).reshape(n, PIXELS, colours);
        NDArray codewords = EmbeddingTable.rows(parameters.get("encoder.codewords"), middleN);
        NDArray likely = codewords.toType(DataType.INT64, false).oneHot(colours).toType(DataType.FLOAT32, false);
        NDArray trust = EmbeddingTable.rows(parameters.get("decoder.trust.table"), middleN)
                .expandDims(2);
        return logits.add(likely.mul(trust));
    }

    /**
     * Takes a learned codebook, and lets the decoder start from what codewords look like: codes of similar codewords
     * start with similar embeddings.
     */
    void adopt(PatchCodebook learned) {
        float[] codewords = new float[options.codes() * PIXELS];
        for (int code = 0; code < options.codes(); code++) {
            byte[] codeword = learned.codeword(code);
            for (int p = 0; p < PIXELS; p++) {
                codewords[code * PIXELS + p] = codeword[p];
            }
        }
        parameters.load("encoder.codewords", new Tensor(new long[] {options.codes(), PIXELS}, codewords));
        project("decoder.own.table", codewords, options.hidden());
        project("decoder.around.table", codewords, options.around());
        readCodebook();
    }

    /** Reads the codebook from the parameters, after they were loaded. */
    void readCodebook() {
        codebook = PatchCodebook.of(parameters.save());
    }

    @Override
    public void close() {
        parameters.close();
    }

    /** Replaces the first K rows of a table by random projections of the codewords' colours. */
    private void project(String name, float[] codewords, int width) {
        Tensor table = parameters.tensor(name);
        float[] data = table.data();
        SplittableRandom random = new SplittableRandom(options.seed() + width);
        float[] projection = new float[PIXELS * colours * width];
        for (int i = 0; i < projection.length; i++) {
            projection[i] = (float) (random.nextDouble() - 0.5);
        }
        Arrays.fill(data, 0, options.codes() * width, 0);
        for (int code = 0; code < options.codes(); code++) {
            for (int p = 0; p < PIXELS; p++) {
                int from = (p * colours + (int) codewords[code * PIXELS + p]) * width;
                for (int i = 0; i < width; i++) {
                    data[code * width + i] += projection[from + i] / 2;
                }
            }
        }
        parameters.load(name, table);
    }
}
