package dev.lamp.runtime.training.export;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.GrantRule;
import dev.lamp.runtime.training.dynamics.PossibleActions;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.function.BiFunction;

/**
 * Writes which action is granted when one is wished for ({@link GrantRule}), of those that can come next
 * ({@link PossibleActions}).
 */
record GrantGraph(LearnedLayers layers, ActionMap map) {

    private static final float NEVER = -1e9f;
    /** Positions on a side of what is looked at around each. */
    private static final int AROUND = 3;

    /**
     * Adds the granted actions, int32 [B].
     *
     * @param memory normed memories of the last frame, [64 B, d]
     * @param wished int32 [B]
     */
    Value granted(Value memory, Value wished) {
        OnnxGraph graph = layers.graph();
        Value unlike = byWish("unlike", wished, (wish, action) -> (float) GrantRule.unlike(map, wish, action));
        Value chances = chances(memory);
        int idle = map.idle();
        Value rest = graph.slice(chances, 1, idle, idle + 1L);
        Value ofRest = byWish("least-of-rest", wished, (wish, action) -> GrantRule.leastOfRest(map, wish, action));
        Value least = graph.maximum(byWish("least", wished, GrantRule::least), graph.times(ofRest, rest));
        Value impossible = graph.less(chances, least);
        Value meant = graph.minus(graph.log(graph.maximum(chances, least)), unlike);
        Value granted = graph.argMax(graph.where(impossible, graph.scalar(NEVER), meant), 1);
        return graph.cast(granted, ElementType.INT32);
    }

    /** How likely each action is to come next, [B, 8]. */
    private Value chances(Value memory) {
        OnnxGraph graph = layers.graph();
        int actions = LatentAction.COUNT;
        Value hidden = graph.plus(layers.linear(memory, "possible.hidden"), around(memory));
        Value opinions = graph.reshape(
                layers.linear(graph.gelu(hidden), "possible.out"), -1, DynamicsConfig.POSITIONS, actions + 1L);
        Value none = graph.times(graph.slice(opinions, 1, 0, 1), graph.scalar(0f));
        Value all = graph.concat(1, opinions, graph.plus(none, layers.constant("possible.elsewhere")));
        Value weights = graph.softmax(graph.slice(all, 2, actions, actions + 1L), 1);
        Value scores = graph.sumKept(graph.times(graph.slice(all, 2, 0, actions), weights), 1);
        return graph.softmax(graph.squeeze(scores, 1), -1);
    }

    /**
     * What the memories around each position add, [64 B, d]. The convolution is written as a product of matrices, which
     * gives the same bits alone and in a batch.
     */
    private Value around(Value memory) {
        OnnxGraph graph = layers.graph();
        int side = DynamicsConfig.SIDE;
        long width = layers.tensor("possible.summary.bias").shape()[0];
        Value image = graph.reshape(layers.linear(memory, "possible.summary"), -1, side, side, width);
        Value padded = graph.pad(image, graph.scalar(0f), 0, 1, 1, 0, 0, 1, 1, 0);
        Value[] neighbours = new Value[AROUND * AROUND];
        for (int i = 0; i < neighbours.length; i++) {
            Value rows = graph.slice(padded, 1, i / AROUND, i / AROUND + side);
            neighbours[i] = graph.slice(rows, 2, i % AROUND, i % AROUND + side);
        }
        Value patches = graph.reshape(graph.concat(3, neighbours), -1, neighbours.length * width);
        return graph.linear(patches, kernel(width), layers.constant("possible.around.bias"));
    }

    /** The convolution's weights [d, s, 3, 3] as a matrix, [9 s, d]. */
    private Value kernel(long width) {
        int in = Math.toIntExact(width);
        int out = Math.toIntExact(layers.tensor("possible.around.bias").shape()[0]);
        int places = AROUND * AROUND;
        float[] learned =
                layers.tensor("possible.around.weight", out, in, AROUND, AROUND).data();
        float[] matrix = new float[learned.length];
        for (int i = 0; i < matrix.length; i++) {
            int row = i / out;
            matrix[i] = learned[(i % out * in + row % in) * places + row / in];
        }
        return layers.graph().floats("possible.around.weight", matrix, places * in, out);
    }

    /** What a wish makes of each action, [B, 8]. */
    private Value byWish(String name, Value wished, BiFunction<LatentAction, LatentAction, Float> of) {
        int actions = LatentAction.COUNT;
        float[] table = new float[actions * actions];
        for (int i = 0; i < table.length; i++) {
            table[i] = of.apply(new LatentAction(i / actions), new LatentAction(i % actions));
        }
        return layers.graph().gather(layers.graph().floats(name, table, actions, actions), wished, 0);
    }
}
