package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.TokenMotion;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.stream.IntStream;

/** Writes where each token seems to have come from ({@link TokenMotion}), and where the camera goes. */
record MotionGraph(OnnxGraph graph) {

    /**
     * Adds the motion ids of a frame, int32 [B, 257] in row-major order, the last that of a place outside.
     *
     * @param tokens int32 [B, 256]
     * @param before int32 [B, 257], the frame before it and a border token
     */
    Value motions(Value tokens, Value before) {
        Value windows =
                graph.ints("motion-windows", PackedLayout.windowsByRow(), DynamicsConfig.TOKENS, DynamicsConfig.WINDOW);
        return bordered(ids(tokens, graph.gather(before, windows, 1)));
    }

    /**
     * Adds the motion ids of a frame of which some tokens are still to be drawn, int32 [B, 257], the last that of a
     * place outside.
     *
     * @param tokens int32 [B, 256]
     * @param nearby int32 [B, 256, 49], what lies around each of their places in the frame before
     * @param maskId stands for a token still to be drawn
     */
    Value settled(Value tokens, Value nearby, int maskId) {
        Value hidden = graph.equal(tokens, graph.scalar(maskId));
        return bordered(graph.where(hidden, graph.scalar(TokenMotion.HIDDEN), ids(tokens, nearby)));
    }

    /**
     * Where the camera went between two frames; [B, 1] of 0 and 1 each.
     *
     * @param left whether to the left
     * @param right whether to the right
     */
    record Camera(Value left, Value right) {}

    /**
     * Adds where the camera went: to a side if more tokens of the inner columns are where a step to that side would
     * have put them than where they were, and than where one to the other side would have.
     *
     * @param frame int32 [B, 256]
     * @param last int32 [B, 256], the frame before it
     */
    Camera camera(Value frame, Value last) {
        Value was = graph.gather(last, inner(0), 1);
        Value still = alike(frame, 0, was);
        Value toLeft = alike(frame, 1, was);
        Value toRight = alike(frame, -1, was);
        return new Camera(isLess(graph.maximum(still, toRight), toLeft), isLess(graph.maximum(still, toLeft), toRight));
    }

    private Value isLess(Value a, Value b) {
        return graph.cast(graph.less(a, b), ElementType.FLOAT);
    }

    private Value alike(Value tokens, int columns, Value was) {
        Value same = graph.equal(graph.gather(tokens, inner(columns), 1), was);
        return graph.sumKept(graph.cast(same, ElementType.FLOAT), 1);
    }

    /** All places but those of the outermost columns, moved some columns to the right. */
    private Value inner(int columns) {
        int[] places = IntStream.range(0, DynamicsConfig.TOKENS)
                .filter(i -> i % DynamicsConfig.GRID > 0 && i % DynamicsConfig.GRID < DynamicsConfig.GRID - 1)
                .map(i -> i + columns)
                .toArray();
        return graph.ints("inner-columns", places, places.length);
    }

    private Value ids(Value tokens, Value nearby) {
        Value sameBNw = graph.equal(graph.unsqueeze(tokens, 2), nearby);
        Value preferredBNw = graph.times(
                graph.cast(sameBNw, ElementType.FLOAT),
                graph.floats("motion-preference", preference(), DynamicsConfig.WINDOW));
        Value orNew = graph.pad(preferredBNw, graph.scalar(0.5f), 0, 0, 0, 0, 0, 1);
        return graph.cast(graph.argMax(orNew, 2), ElementType.INT32);
    }

    private Value bordered(Value ids) {
        return graph.pad(ids, graph.scalar(TokenMotion.OUTSIDE), 0, 0, 0, 1);
    }

    /** Larger for places that are preferred, all above the half that stands for a code that was nowhere near. */
    private static float[] preference() {
        int[] order = TokenMotion.nearestFirst();
        float[] preference = new float[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            preference[order[rank]] = order.length - rank;
        }
        return preference;
    }
}
