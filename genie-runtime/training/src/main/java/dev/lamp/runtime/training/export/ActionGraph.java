package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;

/** Writes how the latent action enters the frame: an embedding at the input and a modulation in every layer. */
record ActionGraph(LearnedLayers layers, DynamicsConfig config, Value action) {

    /** Adds the action's embedding to a state [64 B, d]. */
    Value embedded(Value state) {
        OnnxGraph graph = layers.graph();
        Value embedding = graph.gather(layers.constant("actionEmbedding.table"), action, 0);
        return graph.plus(state, everywhere(embedding));
    }

    /** Scale and shift of a layer's feed-forward input, each [64 B, d]. */
    Modulation modulation(String layer) {
        OnnxGraph graph = layers.graph();
        int d = config.width();
        Value rows = graph.gather(layers.constant(layer + ".ffn.modulation.table"), action, 0);
        Value scale = graph.plus(graph.slice(rows, 1, 0, d), graph.scalar(1f));
        return new Modulation(everywhere(scale), everywhere(graph.slice(rows, 1, d, 2L * d)));
    }

    /** Repeats a row per world [B, d] for each of its positions [64 B, d]. */
    private Value everywhere(Value rows) {
        OnnxGraph graph = layers.graph();
        Value repeated = graph.expand(graph.unsqueeze(rows, 1), graph.longs(1, DynamicsConfig.POSITIONS, 1));
        return graph.reshape(repeated, -1, config.width());
    }

    /** Scale and shift, each [64 B, d]. */
    record Modulation(Value scale, Value shift) {}
}
