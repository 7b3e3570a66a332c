package dev.lamp.tokenizer.training;

import dev.lamp.tokenizer.training.nn.Tensor;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes the tokenizer's graphs from its parameters; {@link VideoTokenizer} says what they compute. B frames, K codes,
 * C colours, H hidden width, R = 256 B places.
 */
public final class TokenizerExport {

    private static final int SIDE = PatchKey.SIDE;
    private static final int PIXELS = PatchKey.PIXELS;
    private static final int COLUMNS = FrameGrid.COLUMNS;
    private static final int TOKENS = FrameGrid.TOKENS;
    private static final int AROUND = 8;

    private TokenizerExport() {}

    /** The encoder: pixels uint8 [B, 64, 64] to tokens int32 [B, 256]. */
    public static OnnxGraph encoder(Map<String, Tensor> parameters) {
        OnnxGraph graph = OnnxGraph.named("tokenizer-encoder");
        LearnedLayers layers = new LearnedLayers(graph, parameters);
        Value pixels = graph.input("pixels", ElementType.UINT8, "B, 64, 64");
        int colours = colours(layers);
        Value patches = graph.transpose(graph.reshape(pixels, -1, COLUMNS, SIDE, COLUMNS, SIDE), 0, 1, 3, 2, 4);
        Value indices = graph.cast(graph.reshape(patches, -1, PIXELS), ElementType.INT32);
        Value resemblance = graph.gather(layers.constant("encoder.similarity"), indices, 0);
        Value scores =
                graph.matMul(graph.reshape(resemblance, -1, (long) PIXELS * colours), codewordChoices(layers, colours));
        Value codes = graph.reshape(graph.argMax(scores, 1), -1, TOKENS);
        graph.output("tokens", graph.cast(codes, ElementType.INT32), ElementType.INT32, "B, " + TOKENS);
        return graph;
    }

    /** The decoder: tokens int32 [B, 256] to pixels uint8 [B, 64, 64]. */
    public static OnnxGraph decoder(Map<String, Tensor> parameters) {
        OnnxGraph graph = OnnxGraph.named("tokenizer-decoder");
        Value tokens = graph.input("tokens", ElementType.INT32, "B, " + TOKENS);
        graph.output("pixels", pixels(graph, parameters, tokens), ElementType.UINT8, "B, 64, 64");
        return graph;
    }

    /** Adds the decoder to a graph: from tokens int32 [B, 256] to palette indices uint8 [B, 64, 64]. */
    public static Value pixels(OnnxGraph graph, Map<String, Tensor> parameters, Value tokens) {
        Value best =
                graph.cast(graph.argMax(logits(new LearnedLayers(graph, parameters), tokens), 2), ElementType.UINT8);
        Value patches = graph.transpose(graph.reshape(best, -1, COLUMNS, COLUMNS, SIDE, SIDE), 0, 1, 3, 2, 4);
        return graph.reshape(patches, -1, FrameGrid.SIDE, FrameGrid.SIDE);
    }

    /** Scores of the colours, [R, 16, C]. */
    static Value logits(LearnedLayers layers, Value tokens) {
        OnnxGraph graph = layers.graph();
        int colours = colours(layers);
        Value own = graph.reshape(tokens, -1);
        Value hidden = graph.gelu(graph.linear(
                around(layers, tokens),
                layers.constant("decoder.around.weight"),
                graph.plus(
                        graph.gather(layers.constant("decoder.own.table"), own, 0),
                        layers.constant("decoder.around.bias"))));
        Value logits = graph.reshape(layers.linear(hidden, "decoder.colours"), -1, PIXELS, colours);
        Value trust = graph.unsqueeze(graph.gather(layers.constant("decoder.trust.table"), own, 0), 2);
        Value likely = graph.unsqueeze(graph.gather(codewords(layers), own, 0), 2);
        return graph.scatterAdd(logits, likely, trust, 2);
    }

    /** The embeddings of the eight tokens around each, [R, 8 E]. */
    private static Value around(LearnedLayers layers, Value tokens) {
        OnnxGraph graph = layers.graph();
        long[] shape = layers.tensor("decoder.around.table").shape();
        Value bordered = graph.pad(tokens, graph.scalar((int) shape[0] - 1), 0, 0, 0, 1);
        Value places = graph.gather(bordered, graph.ints("around", aroundIndices(), TOKENS, AROUND), 1);
        return graph.reshape(graph.gather(layers.constant("decoder.around.table"), places, 0), -1, AROUND * shape[1]);
    }

    /** For each token, where the eight around it are, row-major; 256 is outside the frame. */
    private static int[] aroundIndices() {
        int[] tokens = IntStream.range(0, TOKENS).toArray();
        return IntStream.range(0, TOKENS * AROUND)
                .map(i -> {
                    int place = i % AROUND < AROUND / 2 ? i % AROUND : i % AROUND + 1;
                    return FrameGrid.neighbour(tokens, i / AROUND, place % 3 - 1, place / 3 - 1, TOKENS);
                })
                .toArray();
    }

    /** The codewords' palette indices, int32 [K, 16]. */
    private static Value codewords(LearnedLayers layers) {
        Tensor codewords = layers.tensor("encoder.codewords");
        return layers.graph().ints("encoder.codewords", rounded(codewords), codewords.shape());
    }

    /** The matrix [16 C, K] that sums up, per code, the similarity to the codeword's colour at each pixel. */
    private static Value codewordChoices(LearnedLayers layers, int colours) {
        OnnxGraph graph = layers.graph();
        Value choices = graph.oneHot(codewords(layers), colours);
        long codes = layers.tensor("encoder.codewords").shape()[0];
        return graph.transpose(graph.reshape(choices, codes, (long) PIXELS * colours), 1, 0);
    }

    private static int colours(LearnedLayers layers) {
        return (int) layers.tensor("encoder.similarity").shape()[0];
    }

    private static int[] rounded(Tensor tensor) {
        float[] data = tensor.data();
        return IntStream.range(0, data.length).map(i -> Math.round(data[i])).toArray();
    }
}
