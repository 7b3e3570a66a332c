package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.PlaceMemory;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.List;

/** Writes what each place remembers ({@link PlaceMemory}), brought up to date by the last frame. */
record PlaceGraph(OnnxGraph graph) {

    /**
     * Adds the update.
     *
     * @param places int32 [B, 3, 256]: usual code, its votes, former code, before the last frame
     * @param tokens int32 [B, 256], the last frame
     */
    Places updated(Value places, Value tokens) {
        List<Value> before = graph.split(places, 1, 1, 1, 1);
        Value usual = before.get(0);
        Value now = graph.unsqueeze(tokens, 1);
        Value same = graph.equal(now, usual);
        Value one = graph.scalar(1);
        Value fewer = graph.minus(before.get(1), one);
        Value given = graph.and(graph.not(same), graph.less(fewer, one));
        Value more = graph.minimum(graph.plus(before.get(1), one), graph.scalar(PlaceMemory.MOST_VOTES));
        return new Places(
                graph,
                graph.where(given, now, usual),
                graph.where(same, more, graph.maximum(fewer, one)),
                graph.where(given, usual, before.get(2)));
    }

    /**
     * What each place remembers, row-major.
     *
     * @param usual int32 [B, 1, 256]
     * @param votes int32 [B, 1, 256], 1 to 8
     * @param former int32 [B, 1, 256]
     */
    record Places(OnnxGraph graph, Value usual, Value votes, Value former) {

        /** As the input has it, [B, 3, 256]. */
        Value joined() {
            return graph.concat(1, usual, votes, former);
        }

        /** The two codes of every place, [256 B, 2], in another order of places. */
        Value packed(int[] order) {
            Value both = graph.transpose(graph.concat(1, usual, former), 0, 2, 1);
            Value ordered = graph.gather(both, graph.ints("packed-places", order, DynamicsConfig.TOKENS), 1);
            return graph.reshape(ordered, -1, 2);
        }
    }
}
