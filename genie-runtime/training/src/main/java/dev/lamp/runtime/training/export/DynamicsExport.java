package dev.lamp.runtime.training.export;

import dev.lamp.actions.ActionMap;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.nn.Tensor;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes the dynamics model as one graph that draws a whole frame: the memory of the last frame, all steps of MaskGIT
 * sampling ({@link TurnsGraph}), what comes in ({@link IncomingGraph}), and the pixels. Inside, tokens are in packed
 * order ({@link PackedLayout}); inputs and outputs are row-major.
 */
public final class DynamicsExport {

    private final DynamicsConfig config;
    private final OnnxGraph graph;
    private final LearnedLayers layers;
    private final DynamicsInputs inputs;
    private final ActionMap map;
    private final int[] mirrored;
    private final Value embedding;

    private DynamicsExport(DynamicsConfig config, Map<String, Tensor> parameters, ActionMap map, int[] mirrored) {
        this.config = config;
        this.graph = OnnxGraph.named("dynamics");
        this.layers = new LearnedLayers(graph, parameters);
        this.inputs = DynamicsInputs.declare(graph, config);
        this.map = map;
        this.mirrored = mirrored;
        this.embedding = layers.constant("tokenEmbedding.table");
    }

    /**
     * Writes the graph.
     *
     * @param parameters all learned tensors of a dynamics model of this configuration
     * @param map what the actions do, so that the nearest can take the place of one that is not possible
     * @param mirrored for each code the one of its mirror image
     * @param decoder the tokenizer's
     */
    public static OnnxGraph graph(
            DynamicsConfig config,
            Map<String, Tensor> parameters,
            ActionMap map,
            int[] mirrored,
            TokenDecoder decoder) {
        return graph(config, parameters, map, mirrored, decoder, TurnPlan.STANDARD);
    }

    /** The same, sampling by another plan. */
    public static OnnxGraph graph(
            DynamicsConfig config,
            Map<String, Tensor> parameters,
            ActionMap map,
            int[] mirrored,
            TokenDecoder decoder,
            TurnPlan plan) {
        DynamicsExport export = new DynamicsExport(config, parameters, map, mirrored);
        export.write(decoder, plan);
        return export.graph;
    }

    private void write(TokenDecoder decoder, TurnPlan plan) {
        Value border = graph.scalar(config.borderId());
        Value tokens = graph.pad(inputs.tokens(), border, 0, 0, 0, 1);
        Value before = graph.pad(inputs.previous(), border, 0, 0, 0, 1);
        Value motions = new MotionGraph(graph).motions(inputs.tokens(), before);
        MemoryGraph memories = MemoryGraph.of(layers, config);
        MemoryGraph.Memory memory = memories.memory(tokens, before, motions, embedding);
        List<PastGraph.LayerPast> pasts = new PastGraph(layers, config, inputs).pasts(memory.normed());
        PossibleGraph.Chances likely =
                new PossibleGraph(layers).chances(inputs.tokens(), inputs.previous(), motions, embedding);
        Value granted = new GrantGraph(graph, map).granted(likely, inputs.action());
        ActionGraph action = new ActionGraph(layers, config, granted);
        List<ActionGraph.Modulation> modulations = new ArrayList<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            modulations.add(action.modulation("layer" + layer));
        }
        PlaceGraph.Places places = new PlaceGraph(graph).updated(inputs.places(), inputs.tokens(), inputs.previous());
        Value known = memories.withPlaces(memory, places.usual(border), embedding);
        Value start = action.embedded(graph.plus(known, layers.constant("input.bias")));
        CopyGraph.Candidates candidates =
                new CopyGraph(graph, config).candidates(tokens, before, places.candidates(border));
        Value shares = new FamiliarGraph(graph, config, mirrored).shares(inputs.tokens(), inputs.previous(), places);
        TurnsGraph.Constants constants = new TurnsGraph.Constants(start, pasts, modulations, candidates, shares);
        outputs(new TurnsGraph(layers, config, inputs, constants, plan).drawn(), places, decoder);
        graph.output("new_places", places.joined(), ElementType.INT32, PlaceGraph.DIMS);
        graph.output("new_keys", joined(pasts, PastGraph.LayerPast::newKey), ElementType.FLOAT, memoryDims());
        graph.output("new_values", joined(pasts, PastGraph.LayerPast::newValue), ElementType.FLOAT, memoryDims());
    }

    private void outputs(SamplerGraph.Draw drawn, PlaceGraph.Places places, TokenDecoder decoder) {
        Value rowMajor = graph.ints("row-major", PackedLayout.toPacked(), DynamicsConfig.TOKENS);
        Value settled = graph.gather(drawn.codes(), rowMajor, 1);
        Value uniforms =
                graph.reshape(graph.slice(graph.slice(inputs.noise(), 0, 0, 1), 2, 0, 1), -1, DynamicsConfig.TOKENS);
        Value tokens = new IncomingGraph(layers, config, embedding)
                .drawn(settled, inputs.tokens(), places.beside(), uniforms, inputs.temperature());
        String dims = "B, " + DynamicsConfig.TOKENS;
        graph.output("next_tokens", tokens, ElementType.INT32, dims);
        graph.output("pixels", decoder.pixels(graph, tokens), ElementType.UINT8, "B, 64, 64");
        graph.output("confidence", graph.gather(drawn.chances(), rowMajor, 1), ElementType.FLOAT, dims);
    }

    private Value joined(List<PastGraph.LayerPast> pasts, Function<PastGraph.LayerPast, Value> part) {
        return graph.concat(1, pasts.stream().map(part).toArray(Value[]::new));
    }

    private String memoryDims() {
        return "B, " + config.layers() + ", " + DynamicsConfig.POSITIONS + ", " + config.width();
    }
}
