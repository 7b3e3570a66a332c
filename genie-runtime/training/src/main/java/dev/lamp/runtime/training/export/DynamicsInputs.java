package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;

/**
 * The inputs of the dynamics graph.
 *
 * <p>Dimensions: B worlds, L layers, C remembered frames, d width, S steps.
 *
 * @param tokens int32 [B, 256], the last frame
 * @param previous int32 [B, 256], the frame before it
 * @param places int32 [B, 3, 2048], what each place of the world remembered before the last frame ({@link PlaceGraph})
 * @param action int32 [B]
 * @param keys [B, L, C, 64, d], memories of the frames before the last, in any order
 * @param values [B, L, C, 64, d]
 * @param ages int32 [B, C], each memory's age seen from the frame to draw (2 to C + 1); 0 for an empty place
 * @param noise [S, B, 2, 256] in [0, 1): row 0 chooses codes, the first step's in all steps; row 1 the order
 * @param steps int64, 1 to 16
 * @param temperature 0 for the likeliest code, 1 for the model's own distribution; see {@link IncomingGraph} for what
 *     comes in
 * @param order 0 to settle the most certain tokens first, 1 for an order by noise alone
 */
record DynamicsInputs(
        Value tokens,
        Value previous,
        Value places,
        Value action,
        Value keys,
        Value values,
        Value ages,
        Value noise,
        Value steps,
        Value temperature,
        Value order) {

    static DynamicsInputs declare(OnnxGraph graph, DynamicsConfig config) {
        String frame = "B, " + DynamicsConfig.TOKENS;
        String memories = "B, " + config.layers() + ", " + (config.context() - 1) + ", " + DynamicsConfig.POSITIONS
                + ", " + config.width();
        return new DynamicsInputs(
                graph.input("tokens", ElementType.INT32, frame),
                graph.input("previous", ElementType.INT32, frame),
                graph.input("places", ElementType.INT32, PlaceGraph.DIMS),
                graph.input("action", ElementType.INT32, "B"),
                graph.input("keys", ElementType.FLOAT, memories),
                graph.input("values", ElementType.FLOAT, memories),
                graph.input("ages", ElementType.INT32, "B, " + (config.context() - 1)),
                graph.input("noise", ElementType.FLOAT, "S, B, 2, " + DynamicsConfig.TOKENS),
                graph.input("steps", ElementType.INT64, ""),
                graph.input("temperature", ElementType.FLOAT, ""),
                graph.input("order", ElementType.FLOAT, ""));
    }
}
