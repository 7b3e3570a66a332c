package dev.lamp.actions.training;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.SIDE;
import static dev.lamp.actions.motion.Lattice.STILL;

import dev.lamp.actions.Transition;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.training.nn.Tensor;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.Map;

/**
 * Writes the labeller's graph from the parameters of a {@link LatentActionModel}, which says what is computed: from
 * pixels uint8 [B, 4, 64, 64] (frames earlier, before, now and after) to action int32 [B] and embedding [B, 4].
 */
public final class LatentActionExport {

    private static final float EPSILON = 1e-6f;

    private final OnnxGraph graph;
    private final LearnedLayers layers;

    private LatentActionExport(Map<String, Tensor> parameters) {
        this.graph = OnnxGraph.named("latent-actions");
        this.layers = new LearnedLayers(graph, parameters);
    }

    /**
     * Writes the graph.
     *
     * @param parameters all parameters; those of the decoder may be missing
     * @param palette what the pixels index
     */
    public static OnnxGraph graph(Map<String, Tensor> parameters, Palette palette) {
        LatentActionExport export = new LatentActionExport(parameters);
        Value pixels = export.graph.input("pixels", ElementType.UINT8, "B, " + Transition.FRAMES + ", 64, 64");
        export.write(MotionGraph.write(export.graph, pixels, palette));
        return export.graph;
    }

    private void write(MotionGraph motion) {
        Value embedding = normalised(
                layers.linear(graph.relu(layers.linear(pooled(motion), "encoder.hidden")), "encoder.embedding"));
        Value resemblance = graph.matMul(embedding, graph.transpose(layers.constant("codes"), 1, 0));
        Value action = graph.cast(graph.argMax(resemblance, 1), ElementType.INT32);
        graph.output("action", action, ElementType.INT32, "B");
        graph.output("embedding", embedding, ElementType.FLOAT, "B, " + ActionEncoder.EMBEDDING);
    }

    /** What the attention heads gather from the cells, [B, 224]. */
    private Value pooled(MotionGraph motion) {
        Value seen = graph.concat(
                1, match(motion.arriving()), match(motion.leaving()), motion.now(), match(motion.preceding()));
        Value grid = graph.reshape(seen, -1, ActionEncoder.INPUT, SIDE, SIDE);
        Value x = graph.relu(layers.convolve(grid, "encoder.input"));
        x = graph.plus(x, graph.relu(layers.convolve(x, "encoder.first")));
        x = graph.plus(x, graph.relu(layers.convolve(x, "encoder.second")));
        Value still = graph.slice(motion.leaving(), 1, STILL, STILL + 1L);
        Value change = graph.log(graph.plus(still, graph.scalar(ActionEncoder.LEAST_CHANGE)));
        Value attention = graph.reshape(layers.convolve(x, "encoder.attention"), -1, ActionEncoder.HEADS, CELLS);
        Value weights = graph.softmax(graph.plus(attention, change), 2);
        Value cells = graph.transpose(graph.reshape(x, -1, ActionEncoder.WIDTH, CELLS), 0, 2, 1);
        return graph.reshape(graph.matMul(weights, cells), -1, (long) ActionEncoder.HEADS * ActionEncoder.WIDTH);
    }

    private Value match(Value cost) {
        return graph.exp(graph.times(cost, graph.scalar(-ActionEncoder.SHARPNESS)));
    }

    private Value normalised(Value x) {
        Value squares = graph.sumKept(graph.times(x, x), 1);
        return graph.divide(x, graph.sqrt(graph.plus(squares, graph.scalar(EPSILON))));
    }
}
