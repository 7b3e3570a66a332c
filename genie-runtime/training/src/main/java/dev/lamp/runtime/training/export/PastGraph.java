package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a layer looks back on: keys, values and biases of all memories, the newest last. The same at every step.
 */
record PastGraph(LearnedLayers layers, DynamicsConfig config, DynamicsInputs inputs) {

    private static final float NEVER = -1e9f;

    /** Adds the past of every layer; {@code memory} is [64 B, d], that of the last frame. */
    List<LayerPast> pasts(Value memory) {
        OnnxGraph graph = layers.graph();
        Value ages = graph.pad(inputs.ages(), graph.scalar(1), 0, 0, 0, 1);
        Value rows = graph.maximum(graph.minus(ages, graph.scalar(1)), graph.scalar(0));
        Value empty =
                graph.times(graph.cast(graph.equal(ages, graph.scalar(0)), ElementType.FLOAT), graph.scalar(NEVER));
        Value emptyB1M = graph.unsqueeze(empty, 1);
        int h = config.heads();
        int k = config.width() / h;
        int m = config.context();
        List<LayerPast> pasts = new ArrayList<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            String name = "layer" + layer + ".temporal";
            Value biasBhM = graph.transpose(graph.gather(layers.constant(name + ".bias.table"), rows, 0), 0, 2, 1);
            Value key = newest(memory, name + ".key");
            Value value = newest(memory, name + ".value");
            Value biasB1hM = graph.unsqueeze(graph.plus(biasBhM, emptyB1M), 1);
            Value biasBNhM = graph.expand(biasB1hM, graph.longs(1, DynamicsConfig.POSITIONS, 1, 1));
            pasts.add(new LayerPast(
                    graph.reshape(graph.transpose(joined(inputs.keys(), layer, key), 0, 2, 3, 4, 1), -1, h, k, m),
                    graph.reshape(graph.transpose(joined(inputs.values(), layer, value), 0, 2, 3, 1, 4), -1, h, m, k),
                    graph.reshape(biasBNhM, -1, h, 1, m),
                    key,
                    value));
        }
        return pasts;
    }

    private Value newest(Value memory, String name) {
        return layers.graph().reshape(layers.linear(memory, name), -1, 1, DynamicsConfig.POSITIONS, config.width());
    }

    private Value joined(Value cache, int layer, Value newest) {
        OnnxGraph graph = layers.graph();
        Value slots = graph.reshape(
                graph.slice(cache, 1, layer, layer + 1L),
                -1,
                config.context() - 1L,
                DynamicsConfig.POSITIONS,
                config.width());
        int h = config.heads();
        return graph.reshape(
                graph.concat(1, slots, newest), -1, config.context(), DynamicsConfig.POSITIONS, h, config.width() / h);
    }

    /**
     * What one layer looks back on; M = C + 1 memories, h heads, k width of a head.
     *
     * @param keys [64 B, h, k, M]
     * @param values [64 B, h, M, k]
     * @param bias [64 B, h, 1, M]
     * @param newKey [B, 1, 64, d], the part of {@code keys} that is the last frame's
     * @param newValue [B, 1, 64, d]
     */
    record LayerPast(Value keys, Value values, Value bias, Value newKey, Value newValue) {}
}
