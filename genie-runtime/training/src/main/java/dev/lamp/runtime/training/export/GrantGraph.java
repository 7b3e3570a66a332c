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
 * Writes which action is granted when one is wished for: that one if it can come next ({@link PossibleActions}), else
 * the one with the nearest motion that can. So a step into a wall is a rest, and a jump to the right in the air goes
 * right.
 */
record GrantGraph(LearnedLayers layers, ActionMap map) {

    /** More than any two motions differ. */
    private static final float FAR = 1000;

    /**
     * Adds the granted actions, int32 [B].
     *
     * @param memory normed memories of the last frame, [64 B, d]
     * @param wished int32 [B]
     */
    Value granted(Value memory, Value wished) {
        OnnxGraph graph = layers.graph();
        int actions = LatentAction.COUNT;
        Value away = graph.gather(graph.floats("distances", distances(), actions, actions), wished, 0);
        Value impossible = graph.less(chances(memory), graph.scalar(PossibleActions.POSSIBLE));
        Value cost = graph.where(impossible, graph.plus(away, graph.scalar(FAR)), away);
        return graph.cast(graph.argMax(graph.times(cost, graph.scalar(-1f)), 1), ElementType.INT32);
    }

    /** How likely each action is to come next, [B, 8]. */
    private Value chances(Value memory) {
        OnnxGraph graph = layers.graph();
        int actions = LatentAction.COUNT;
        Value hidden = graph.gelu(layers.linear(memory, "possible.hidden"));
        Value opinions =
                graph.reshape(layers.linear(hidden, "possible.out"), -1, DynamicsConfig.POSITIONS, actions + 1L);
        Value none = graph.times(graph.slice(opinions, 1, 0, 1), graph.scalar(0f));
        Value all = graph.concat(1, opinions, graph.plus(none, layers.constant("possible.elsewhere")));
        Value weights = graph.softmax(graph.slice(all, 2, actions, actions + 1L), 1);
        Value scores = graph.sumKept(graph.times(graph.slice(all, 2, 0, actions), weights), 1);
        return graph.softmax(graph.squeeze(scores, 1), -1);
    }

    private float[] distances() {
        float[] distances = new float[LatentAction.COUNT * LatentAction.COUNT];
        for (int i = 0; i < distances.length; i++) {
            LatentAction wished = new LatentAction(i / LatentAction.COUNT);
            distances[i] = (float) map.distance(wished, new LatentAction(i % LatentAction.COUNT));
        }
        return distances;
    }
}
