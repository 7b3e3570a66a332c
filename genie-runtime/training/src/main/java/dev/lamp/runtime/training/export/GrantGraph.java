package dev.lamp.runtime.training.export;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.PossibleActions;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;

/**
 * Writes which action is granted when one is wished for: of those that can come next ({@link PossibleActions}) the one
 * that is likeliest to be meant: by its chance, and by how far its motion is from what was wished for. So a step into a
 * wall is a rest, and a jump to the right in the air goes right.
 */
record GrantGraph(LearnedLayers layers, ActionMap map) {

    private static final float NEVER = -1e9f;

    /**
     * Adds the granted actions, int32 [B].
     *
     * @param memory normed memories of the last frame, [64 B, d]
     * @param wished int32 [B]
     */
    Value granted(Value memory, Value wished) {
        OnnxGraph graph = layers.graph();
        int actions = LatentAction.COUNT;
        Value unlike = graph.gather(graph.floats("unlike", unlike(), actions, actions), wished, 0);
        Value chances = chances(memory);
        Value impossible = graph.less(chances, graph.scalar(PossibleActions.POSSIBLE));
        Value meant = graph.minus(graph.log(graph.maximum(chances, graph.scalar(PossibleActions.POSSIBLE))), unlike);
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

    /** What the memories around each position add, [64 B, d]. */
    private Value around(Value memory) {
        OnnxGraph graph = layers.graph();
        int side = DynamicsConfig.SIDE;
        Value summary = layers.linear(memory, "possible.summary");
        long width = layers.tensor("possible.summary.bias").shape()[0];
        Value image = graph.transpose(graph.reshape(summary, -1, side, side, width), 0, 3, 1, 2);
        Value added = graph.transpose(layers.convolve(image, "possible.around"), 0, 2, 3, 1);
        return graph.reshape(added, -1, layers.tensor("possible.around.bias").shape()[0]);
    }

    private float[] unlike() {
        float[] unlike = new float[LatentAction.COUNT * LatentAction.COUNT];
        for (int i = 0; i < unlike.length; i++) {
            LatentAction wished = new LatentAction(i / LatentAction.COUNT);
            unlike[i] = (float) PossibleActions.unlike(map, wished, new LatentAction(i % LatentAction.COUNT));
        }
        return unlike;
    }
}
