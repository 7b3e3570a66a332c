package dev.lamp.runtime.training.export;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.training.dynamics.GrantRule;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.function.BiFunction;

/**
 * Writes which action is granted when one is wished for ({@link GrantRule}), of those that can come next
 * ({@link PossibleGraph}).
 */
record GrantGraph(OnnxGraph graph, ActionMap map) {

    private static final float NEVER = -1e9f;

    /**
     * Adds the granted actions, int32 [B].
     *
     * @param chances how likely each action is to come next, [B, 8]
     * @param wished int32 [B]
     */
    Value granted(Value chances, Value wished) {
        Value unlike = graph.plus(
                byWish("unlike", wished, (wish, action) -> (float) GrantRule.unlike(map, wish, action)),
                unlikeOfJumpers(chances, wished));
        int idle = map.idle();
        Value rest = graph.slice(chances, 1, idle, idle + 1L);
        Value ofRest = byWish("least-of-rest", wished, (wish, action) -> GrantRule.leastOfRest(map, wish, action));
        Value least = graph.maximum(byWish("least", wished, GrantRule::least), graph.times(ofRest, rest));
        Value impossible = graph.less(chances, least);
        Value meant = graph.minus(graph.log(graph.maximum(chances, least)), unlike);
        Value granted = graph.argMax(graph.where(impossible, graph.scalar(NEVER), meant), 1);
        return graph.cast(granted, ElementType.INT32);
    }

    /** What is added for each action where another one that rises as high is possible, [B, 8]. */
    private Value unlikeOfJumpers(Value chances, Value wished) {
        Value can = graph.cast(graph.lessOrEqual(graph.scalar(GrantRule.INSTEAD), chances), ElementType.FLOAT);
        Value risers = table("risers", (other, action) -> GrantRule.risesAsHigh(map, action, other) ? 1f : 0f);
        Value jumpers = graph.cast(graph.less(graph.scalar(0f), graph.matMul(can, risers)), ElementType.FLOAT);
        Value ofJumpers = byWish(
                "unlike-of-jumpers", wished, (wish, action) -> (float) GrantRule.unlikeOfJumpers(map, wish, action));
        return graph.times(ofJumpers, jumpers);
    }

    /** What a wish makes of each action, [B, 8]. */
    private Value byWish(String name, Value wished, BiFunction<LatentAction, LatentAction, Float> of) {
        return graph.gather(table(name, of), wished, 0);
    }

    private Value table(String name, BiFunction<LatentAction, LatentAction, Float> of) {
        int actions = LatentAction.COUNT;
        float[] table = new float[actions * actions];
        for (int i = 0; i < table.length; i++) {
            table[i] = of.apply(new LatentAction(i / actions), new LatentAction(i % actions));
        }
        return graph.floats(name, table, actions, actions);
    }
}
