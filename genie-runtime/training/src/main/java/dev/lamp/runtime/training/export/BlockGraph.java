package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.nn.Tensor;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.List;

/**
 * Writes one block of the masked stream: spatial attention, temporal attention, feed-forward. States are matrices [64
 * B, d].
 *
 * <p>The scale of attention, one over the root of a head's width, is part of the exported query weights.
 */
record BlockGraph(LearnedLayers layers, DynamicsConfig config, String name) {

    /**
     * Adds the block.
     *
     * @param x [64 B, d]
     * @param past what the layer looks back on
     * @param modulation how the action modulates the feed-forward
     */
    Value block(Value x, PastGraph.LayerPast past, ActionGraph.Modulation modulation) {
        OnnxGraph graph = layers.graph();
        Value afterSpace = graph.plus(x, spatial(layers.layerNorm(x, name + ".spatial.norm")));
        Value afterTime = graph.plus(afterSpace, temporal(layers.layerNorm(afterSpace, name + ".temporal.norm"), past));
        Value normed = layers.layerNorm(afterTime, name + ".ffn.norm");
        Value modulated = graph.plus(graph.times(normed, modulation.scale()), modulation.shift());
        Value wide = graph.gelu(layers.linear(modulated, name + ".ffn.wide"));
        return graph.plus(afterTime, layers.linear(wide, name + ".ffn.narrow"));
    }

    private Value spatial(Value x) {
        OnnxGraph graph = layers.graph();
        int n = DynamicsConfig.POSITIONS;
        int h = config.heads();
        int k = config.width() / h;
        Value qkv = scaledLinear(x, name + ".spatial.qkv");
        Value qkv3BhNk = graph.transpose(graph.reshape(qkv, -1, n, 3, h, k), 2, 0, 3, 1, 4);
        List<Value> parts = graph.split(qkv3BhNk, 0, 1, 1, 1);
        Value q = graph.squeeze(parts.get(0), 0);
        Value keyBhkN = graph.transpose(graph.squeeze(parts.get(1), 0), 0, 1, 3, 2);
        Value scores = graph.plus(graph.matMul(q, keyBhkN), distanceBias());
        Value mixedBhNk = graph.matMul(graph.softmax(scores, -1), graph.squeeze(parts.get(2), 0));
        Value mixed = graph.reshape(graph.transpose(mixedBhNk, 0, 2, 1, 3), -1, config.width());
        return layers.linear(mixed, name + ".spatial.out");
    }

    private Value temporal(Value x, PastGraph.LayerPast past) {
        OnnxGraph graph = layers.graph();
        int h = config.heads();
        Value queryBNh1k = graph.reshape(
                scaledLinear(x, name + ".temporal.query"), -1, DynamicsConfig.POSITIONS, h, 1, config.width() / h);
        Value scoresBNh1M = graph.plus(graph.matMul(queryBNh1k, past.keys()), past.bias());
        Value mixedBNh1k = graph.matMul(graph.softmax(scoresBNh1M, -1), past.values());
        return layers.linear(graph.reshape(mixedBNh1k, -1, config.width()), name + ".temporal.out");
    }

    private Value distanceBias() {
        int[] distances = PackedLayout.distances();
        int h = config.heads();
        float[] table = layers.tensor(name + ".spatial.bias.table").data();
        float[] bias = new float[h * distances.length];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = table[distances[i % distances.length] * h + i / distances.length];
        }
        return layers.graph()
                .floats(name + ".spatial.bias", bias, h, DynamicsConfig.POSITIONS, DynamicsConfig.POSITIONS);
    }

    /** A linear layer whose first d outputs, the queries, are scaled. */
    private Value scaledLinear(Value x, String layer) {
        OnnxGraph graph = layers.graph();
        return graph.linear(
                x,
                graph.parameter(layer + ".weight", scaled(layers.tensor(layer + ".weight"))),
                graph.parameter(layer + ".bias", scaled(layers.tensor(layer + ".bias"))));
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
}
