package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.TokenMotion;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;

/**
 * Writes the clean stream: the memory of the last frame, from its tokens and those of the frame before it.
 *
 * @param neighbours int32 [64, 36], the tokens around each position
 */
record MemoryGraph(LearnedLayers layers, DynamicsConfig config, Value neighbours) {

    static MemoryGraph of(LearnedLayers layers, DynamicsConfig config) {
        Value neighbours = layers.graph()
                .ints("neighbours", PackedLayout.neighbours(), DynamicsConfig.POSITIONS, DynamicsConfig.NEIGHBOURHOOD);
        return new MemoryGraph(layers, config, neighbours);
    }

    /**
     * Adds the memory of one frame.
     *
     * @param tokens int32 [B, 257], the frame and a border token
     * @param before int32 [B, 257], the frame before it
     * @param motions int32 [B, 257], motion ids of the frame
     * @param embedding [K + 2, e]
     */
    Memory memory(Value tokens, Value before, Value motions, Value embedding) {
        OnnxGraph graph = layers.graph();
        Value now = layers.linear(unfolded(graph, tokens, neighbours, embedding, config.tokenWidth()), "memory.now");
        Value both = graph.linear(
                unfolded(graph, before, neighbours, embedding, config.tokenWidth()),
                layers.constant("memory.before.weight"),
                now);
        Value moved = unfolded(graph, motions, neighbours, layers.constant("motionEmbedding.table"), TokenMotion.WIDTH);
        Value convolved = graph.linear(moved, layers.constant("memory.motion.weight"), both);
        Value wide = graph.gelu(layers.linear(layers.layerNorm(convolved, "memory.norm"), "memory.wide"));
        Value feature = graph.plus(convolved, layers.linear(wide, "memory.narrow"));
        return new Memory(feature, layers.layerNorm(feature, "memory.out"));
    }

    /**
     * Adds to the memory of a frame what its places usually show, [64 B, d].
     *
     * @param usual int32 [B, 257], ending in a border token
     */
    Value withPlaces(Memory memory, Value usual, Value embedding) {
        OnnxGraph graph = layers.graph();
        Value around = unfolded(graph, usual, neighbours, embedding, config.tokenWidth());
        return graph.linear(around, layers.constant("remembered.weight"), memory.feature());
    }

    /** Embeds what lies around each position, [64 B, 36 width]. */
    private static Value unfolded(OnnxGraph graph, Value tokens, Value neighbours, Value embedding, long width) {
        Value embedded = graph.gather(embedding, graph.gather(tokens, neighbours, 1), 0);
        return graph.reshape(embedded, -1, DynamicsConfig.NEIGHBOURHOOD * width);
    }

    /**
     * The memory of one frame.
     *
     * @param feature [64 B, d], added to the input of the frame after it
     * @param normed [64 B, d], what keys and values are made of
     */
    record Memory(Value feature, Value normed) {}
}
