package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.stream.IntStream;

/**
 * Writes what each token may be copied from: 98 places in the two frames before, and what its place and those beside it
 * remember. Equal candidates are one choice, whose chance is kept at the first of them. The same at every step. R = 256
 * B tokens in packed order.
 */
record CopyGraph(OnnxGraph graph, DynamicsConfig config) {

    private static final float NEVER = -1e9f;

    /**
     * Adds the candidates.
     *
     * @param tokens the last frame, int32 [B, 257], ending in a border token
     * @param before the frame before it, likewise
     * @param remembered int32 [R, 4]
     */
    Candidates candidates(Value tokens, Value before, Value remembered) {
        int count = DynamicsConfig.CANDIDATES;
        Value windows = graph.ints("windows", PackedLayout.windows(), DynamicsConfig.TOKENS, DynamicsConfig.WINDOW);
        Value nearby = graph.gather(tokens, windows, 1);
        Value both = graph.reshape(
                graph.concat(2, nearby, graph.gather(before, windows, 1)), -1, 2L * DynamicsConfig.WINDOW);
        Value codes = graph.concat(1, both, remembered);
        Value outside = graph.less(graph.scalar(config.codes() - 1), codes);
        Value places = graph.ints("places", IntStream.range(0, count).toArray(), 1, count);
        Value firstOfCode = firstOfCode(codes, places);
        Value first = graph.gatherElements(firstOfCode, codes, 1);
        Value isFirst = graph.and(graph.equal(first, places), graph.not(outside));
        Value never = graph.times(graph.cast(outside, ElementType.FLOAT), graph.scalar(NEVER));
        Value inside = graph.minimum(codes, graph.scalar(config.codes() - 1));
        return new Candidates(nearby, inside, first, isFirst, never, firstOfCode);
    }

    /** Per token and code, the first place that holds the code, or 102: [R, K + 2]. */
    private Value firstOfCode(Value codes, Value places) {
        int nowhere = DynamicsConfig.CANDIDATES;
        Value rows = graph.slice(graph.shape(codes), 0, 0, 1);
        Value table = graph.expand(graph.scalar(nowhere), graph.concat(0, rows, graph.longs(config.codes() + 2L)));
        return graph.scatterMin(table, codes, graph.expand(places, graph.shape(codes)), 1);
    }

    /**
     * What each token may be copied from.
     *
     * @param nearby int32 [B, 256, 49], the last frame around each token's place, as it is
     * @param codes int32 [R, 102]; outside the frame any code
     * @param first int32 [R, 102], the first place with the same code
     * @param isFirst bool [R, 102], whether a place is the first with its code and inside the frame
     * @param never [R, 102], 0 inside and very negative outside the frame
     * @param firstOfCode int32 [R, K + 2], the first place of a code, or 102
     */
    record Candidates(Value nearby, Value codes, Value first, Value isFirst, Value never, Value firstOfCode) {

        /** The same of some tokens only; {@code nearby} and {@code firstOfCode} stay those of all. */
        Candidates of(OnnxGraph graph, Value rows) {
            return new Candidates(
                    nearby,
                    graph.gather(codes, rows, 0),
                    graph.gather(first, rows, 0),
                    graph.gather(isFirst, rows, 0),
                    graph.gather(never, rows, 0),
                    firstOfCode);
        }
    }
}
