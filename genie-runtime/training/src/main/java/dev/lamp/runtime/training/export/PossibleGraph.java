package dev.lamp.runtime.training.export;

import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.PossibleActions;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;

/** Writes which latent actions can come next, and what came before ({@link PossibleActions}). */
record PossibleGraph(LearnedLayers layers) {

    private static final int KERNEL = 3;

    /**
     * How likely it is.
     *
     * @param next each action to come next, [B, 8]
     * @param before each action to have come before, and none, [B, 9]
     */
    record Chances(Value next, Value before) {}

    /**
     * Adds how likely everything is.
     *
     * @param tokens int32 [B, 256], the last frame
     * @param before int32 [B, 256], the frame before it
     * @param motions int32 [B, 257], motion ids of the last frame and of a place outside
     * @param embedding [K + 2, e]
     */
    Chances chances(Value tokens, Value before, Value motions, Value embedding) {
        OnnxGraph graph = layers.graph();
        Value moved = graph.gather(
                layers.constant("motionEmbedding.table"), graph.slice(motions, 1, 0, DynamicsConfig.TOKENS), 0);
        Value seen = graph.concat(2, graph.gather(embedding, tokens, 0), graph.gather(embedding, before, 0), moved);
        Value x = convolved(seen, "possible.first");
        for (int layer = 1; layer <= PossibleActions.LAYERS; layer++) {
            x = graph.plus(x, convolved(graph.gelu(x), "possible.layer" + layer));
        }
        Value opinions = layers.linear(graph.gelu(x), "possible.opinions");
        long width = layers.tensor("possible.opinions.bias").shape()[0];
        Value mean = mean(graph.reshape(opinions, -1, DynamicsConfig.TOKENS, width), width);
        return new Chances(
                graph.softmax(graph.slice(mean, 1, 0, LatentAction.COUNT), -1),
                graph.softmax(graph.slice(mean, 1, LatentAction.COUNT, width - 1), -1));
    }

    /** What all tokens and the place outside think of the actions, each as much as it has to say. */
    private Value mean(Value opinions, long width) {
        OnnxGraph graph = layers.graph();
        Value none = graph.times(graph.slice(opinions, 1, 0, 1), graph.scalar(0f));
        Value all = graph.concat(1, opinions, graph.plus(none, layers.constant("possible.offstage")));
        Value weights = graph.softmax(graph.slice(all, 2, width - 1, width), 1);
        Value said = graph.times(graph.slice(all, 2, 0, width - 1), weights);
        return graph.squeeze(graph.sumKept(said, 1), 1);
    }

    /**
     * A convolution of tokens, [256 B, out], written as a product of matrices, which gives the same bits alone and in a
     * batch.
     */
    private Value convolved(Value tokens, String name) {
        OnnxGraph graph = layers.graph();
        int side = DynamicsConfig.GRID;
        long[] shape = layers.tensor(name + ".weight").shape();
        Value image = graph.reshape(tokens, -1, side, side, shape[1]);
        Value padded = graph.pad(image, graph.scalar(0f), 0, 1, 1, 0, 0, 1, 1, 0);
        Value[] neighbours = new Value[KERNEL * KERNEL];
        for (int i = 0; i < neighbours.length; i++) {
            Value rows = graph.slice(padded, 1, i / KERNEL, i / KERNEL + side);
            neighbours[i] = graph.slice(rows, 2, i % KERNEL, i % KERNEL + side);
        }
        Value patches = graph.reshape(graph.concat(3, neighbours), -1, neighbours.length * shape[1]);
        return graph.linear(patches, kernel(name), layers.constant(name + ".bias"));
    }

    /** A convolution's weights [out, in, 3, 3] as a matrix, [9 in, out]. */
    private Value kernel(String name) {
        long[] shape = layers.tensor(name + ".weight").shape();
        int out = Math.toIntExact(shape[0]);
        int in = Math.toIntExact(shape[1]);
        int places = KERNEL * KERNEL;
        float[] learned =
                layers.tensor(name + ".weight", out, in, KERNEL, KERNEL).data();
        float[] matrix = new float[learned.length];
        for (int i = 0; i < matrix.length; i++) {
            int row = i / out;
            matrix[i] = learned[(i % out * in + row % in) * places + row / in];
        }
        return layers.graph().floats(name + ".weight", matrix, (long) places * in, out);
    }
}
