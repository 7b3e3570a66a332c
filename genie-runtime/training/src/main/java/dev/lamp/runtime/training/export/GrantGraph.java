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
     * @param wished int32 [B]
     */
    Value granted(PossibleGraph.Chances likely, Value wished) {
        Value chances = likely.next();
        Value unlike = graph.plus(
                byWish("unlike", wished, (wish, action) -> (float) GrantRule.unlike(map, wish, action)),
                unlikeOfJumpers(chances, wished));
        Value itself = byWish("itself", wished, (wish, action) -> wish.equals(action) ? 1f : 0f);
        Value least = graph.maximum(
                byWish("least", wished, GrantRule::least), graph.times(itself, leastByRest(likely, wished)));
        Value impossible = graph.less(chances, least);
        Value meant = graph.minus(graph.log(graph.maximum(chances, least)), unlike);
        Value granted = graph.argMax(graph.where(impossible, graph.scalar(NEVER), meant), 1);
        return graph.cast(granted, ElementType.INT32);
    }

    /** The least chance of a wished action where resting is as likely as it is, [B, 1]. */
    private Value leastByRest(PossibleGraph.Chances likely, Value wished) {
        int actions = LatentAction.COUNT;
        int befores = actions + 1;
        float[] shares = new float[actions * befores];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = GrantRule.leastOfRest(map, new LatentAction(i / befores), i % befores);
        }
        Value byBefore = graph.gather(graph.floats("least-of-rest", shares, actions, befores), wished, 0);
        Value rest = graph.slice(likely.next(), 1, map.idle(), map.idle() + 1L);
        return graph.times(graph.sumKept(graph.times(byBefore, likely.before()), 1), rest);
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
