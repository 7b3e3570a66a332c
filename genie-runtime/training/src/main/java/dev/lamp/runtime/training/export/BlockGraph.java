package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.nn.Tensor;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.List;

/**
 * Writes one block of the masked stream: spatial attention, temporal attention, feed-forward. States are matrices with
 * a row for each position that is computed, R of all 64 B.
 *
 * <p>The scale of attention, one over the root of a head's width, is part of the exported query weights.
 */
record BlockGraph(LearnedLayers layers, DynamicsConfig config, String name, Positions positions) {

    /**
     * Adds the block.
     *
     * @param x [R, d]
     * @param before what all positions showed each other when they were computed last
     * @param past what the layer looks back on
     * @param modulation how the action modulates the feed-forward
     */
    Computed block(Value x, Shown before, PastGraph.LayerPast past, ActionGraph.Modulation modulation) {
        OnnxGraph graph = layers.graph();
        int d = config.width();
        Value qkv = scaledLinear(layers.layerNorm(x, name + ".spatial.norm"), name + ".spatial.qkv");
        List<Value> parts = graph.split(qkv, 1, d, d, d);
        Shown shown =
                new Shown(positions.put(before.keys(), parts.get(1)), positions.put(before.values(), parts.get(2)));
        Value afterSpace = graph.plus(x, spatial(parts.get(0), shown));
        Value afterTime = graph.plus(afterSpace, temporal(layers.layerNorm(afterSpace, name + ".temporal.norm"), past));
        Value normed = layers.layerNorm(afterTime, name + ".ffn.norm");
        Value modulated =
                graph.plus(graph.times(normed, positions.of(modulation.scale())), positions.of(modulation.shift()));
        Value wide = graph.gelu(layers.linear(modulated, name + ".ffn.wide"));
        return new Computed(graph.plus(afterTime, layers.linear(wide, name + ".ffn.narrow")), shown);
    }

    private Value spatial(Value queries, Shown shown) {
        OnnxGraph graph = layers.graph();
        int h = config.heads();
        int k = config.width() / h;
        Value queryBhnk = graph.transpose(graph.reshape(queries, positions.shape(h, k)), 0, 2, 1, 3);
        Value keyBhkN = graph.transpose(graph.reshape(shown.keys(), -1, DynamicsConfig.POSITIONS, h, k), 0, 2, 3, 1);
        Value valueBhNk =
                graph.transpose(graph.reshape(shown.values(), -1, DynamicsConfig.POSITIONS, h, k), 0, 2, 1, 3);
        Value scores = graph.plus(graph.matMul(queryBhnk, keyBhkN), positions.from(distanceBias()));
        Value mixedBhnk = graph.matMul(graph.softmax(scores, -1), valueBhNk);
        Value mixed = graph.reshape(graph.transpose(mixedBhnk, 0, 2, 1, 3), -1, config.width());
        return layers.linear(mixed, name + ".spatial.out");
    }

    private Value temporal(Value x, PastGraph.LayerPast past) {
        OnnxGraph graph = layers.graph();
        int h = config.heads();
        Value queryRh1k = graph.reshape(scaledLinear(x, name + ".temporal.query"), -1, h, 1, config.width() / h);
        Value scoresRh1M = graph.plus(graph.matMul(queryRh1k, positions.of(past.keys())), positions.of(past.bias()));
        Value mixedRh1k = graph.matMul(graph.softmax(scoresRh1M, -1), positions.of(past.values()));
        return layers.linear(graph.reshape(mixedRh1k, -1, config.width()), name + ".temporal.out");
    }

    private Value distanceBias() {
        return layers.constant(name + ".spatial.bias", this::distanceBiases);
    }

    private Tensor distanceBiases() {
        int[] distances = PackedLayout.distances();
        int h = config.heads();
        float[] table = layers.tensor(name + ".spatial.bias.table").data();
        float[] bias = new float[h * distances.length];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = table[distances[i % distances.length] * h + i / distances.length];
        }
        return new Tensor(new long[] {h, DynamicsConfig.POSITIONS, DynamicsConfig.POSITIONS}, bias);
    }

    /** A linear layer whose first d outputs, the queries, are scaled. */
    private Value scaledLinear(Value x, String layer) {
        return layers.graph().linear(x, scaled(layer + ".weight"), scaled(layer + ".bias"));
    }

    private Value scaled(String parameter) {
        return layers.constant(parameter + ".scaled", () -> scaled(layers.tensor(parameter)));
    }

    private Tensor scaled(Tensor tensor) {
        long[] shape = tensor.shape();
        int columns = Math.toIntExact(shape[shape.length - 1]);
        float scale = (float) (1 / Math.sqrt((double) config.width() / config.heads()));
        float[] data = tensor.data().clone();
        for (int i = 0; i < data.length; i++) {
            data[i] *= i % columns < config.width() ? scale : 1;
        }
        return new Tensor(shape, data);
    }

    /**
     * What all positions show each other, in the order of positions.
     *
     * @param keys [64 B, d]
     * @param values [64 B, d]
     */
    record Shown(Value keys, Value values) {}

    /** States after the block, [R, d], and what the positions show each other from now on. */
    record Computed(Value state, Shown shown) {}
}
