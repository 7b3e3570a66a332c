package dev.lamp.runtime.training.export;

import dev.lamp.actions.ActionMap;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.TokenMotion;
import dev.lamp.tokenizer.training.nn.Tensor;
import dev.lamp.tokenizer.training.onnx.Carried;
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
 * sampling in a loop, and the pixels. Everything that is the same at every step stands before the loop. Inside, tokens
 * are in packed order ({@link PackedLayout}); inputs and outputs are row-major.
 */
public final class DynamicsExport {

    private final DynamicsConfig config;
    private final OnnxGraph graph;
    private final LearnedLayers layers;
    private final DynamicsInputs inputs;
    private final ActionMap map;
    private final Value embedding;

    private DynamicsExport(DynamicsConfig config, Map<String, Tensor> parameters, ActionMap map) {
        this.config = config;
        this.graph = OnnxGraph.named("dynamics");
        this.layers = new LearnedLayers(graph, parameters);
        this.inputs = DynamicsInputs.declare(graph, config);
        this.map = map;
        this.embedding = layers.constant("tokenEmbedding.table");
    }

    /**
     * Writes the graph.
     *
     * @param parameters all learned tensors of a dynamics model of this configuration
     * @param map what the actions do, so that the nearest can take the place of one that is not possible
     * @param decoder the tokenizer's
     */
    public static OnnxGraph graph(
            DynamicsConfig config, Map<String, Tensor> parameters, ActionMap map, TokenDecoder decoder) {
        DynamicsExport export = new DynamicsExport(config, parameters, map);
        export.write(decoder);
        return export.graph;
    }

    private void write(TokenDecoder decoder) {
        Value border = graph.scalar(config.borderId());
        Value tokens = graph.pad(inputs.tokens(), border, 0, 0, 0, 1);
        Value before = graph.pad(inputs.previous(), border, 0, 0, 0, 1);
        Value motions = new MotionGraph(graph).motions(inputs.tokens(), before);
        MemoryGraph.Memory memory = new MemoryGraph(layers, config).memory(tokens, before, motions, embedding);
        List<PastGraph.LayerPast> pasts = new PastGraph(layers, config, inputs).pasts(memory.normed());
        Value chances = new PossibleGraph(layers).chances(inputs.tokens(), inputs.previous(), motions, embedding);
        Value granted = new GrantGraph(graph, map).granted(chances, inputs.action());
        ActionGraph action = new ActionGraph(layers, config, granted);
        List<ActionGraph.Modulation> modulations = new ArrayList<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            modulations.add(action.modulation("layer" + layer));
        }
        Value start = action.embedded(graph.plus(memory.feature(), layers.constant("input.bias")));
        PlaceGraph.Places places = new PlaceGraph(graph).updated(inputs.places(), inputs.tokens());
        CopyGraph.Candidates candidates =
                new CopyGraph(graph, config).candidates(tokens, before, places.packed(PackedLayout.fromPacked()));
        outputs(draw(new Constants(start, pasts, modulations, candidates)), decoder);
        graph.output("new_places", places.joined(), ElementType.INT32, "B, 3, " + DynamicsConfig.TOKENS);
        graph.output("new_keys", joined(pasts, PastGraph.LayerPast::newKey), ElementType.FLOAT, memoryDims());
        graph.output("new_values", joined(pasts, PastGraph.LayerPast::newValue), ElementType.FLOAT, memoryDims());
    }

    private SamplerGraph.Draw draw(Constants constants) {
        Value packed = graph.ints("packed", PackedLayout.fromPacked(), DynamicsConfig.TOKENS);
        Value noise = graph.gather(inputs.noise(), packed, 3);
        Value staying = graph.gather(
                graph.ints(
                        "schedule",
                        MaskSchedule.table(DynamicsConfig.TOKENS),
                        MaskSchedule.MAX_STEPS + 1L,
                        MaskSchedule.MAX_STEPS),
                inputs.steps(),
                0);
        Value open = graph.cast(
                graph.concat(0, graph.ints("all", new int[] {DynamicsConfig.TOKENS}, 1), staying), ElementType.INT64);
        Value starts = worldStarts();
        Value zeros = graph.times(inputs.tokens(), graph.scalar(0));
        String dims = "B, " + DynamicsConfig.TOKENS;
        List<Carried> carried = List.of(
                new Carried(graph.plus(zeros, graph.scalar(config.maskId())), ElementType.INT32, dims),
                new Carried(graph.cast(zeros, ElementType.FLOAT), ElementType.FLOAT, dims));
        return SamplerGraph.Draw.of(graph.loop(inputs.steps(), carried, (body, turn, state) -> {
            SamplerGraph.Draw drawn = SamplerGraph.Draw.of(state);
            Value noiseB2N = body.gather(noise, turn, 0);
            List<Value> noises = body.split(noiseB2N, 1, 1, 1);
            SamplerGraph sampler = new SamplerGraph(body, config);
            SamplerGraph.Hidden hidden =
                    sampler.hidden(drawn.codes(), body.reshape(body.gather(open, turn, 0), 1), starts);
            Value uniform = body.gather(body.reshape(noises.get(0), -1, 1), hidden.rows(), 0);
            SamplerGraph.Draw draw = sampler.draw(
                    choices(body, drawn.codes(), hidden.rows(), constants), inputs.temperature(), uniform, hidden);
            return sampler.settle(
                            drawn,
                            sampler.filled(drawn, draw, hidden),
                            inputs.order(),
                            body.squeeze(noises.get(1), 1),
                            body.gather(staying, turn, 0))
                    .carried();
        }));
    }

    /** Where the tokens of each world begin among all, int64 [B, 1]. */
    private Value worldStarts() {
        Value size = graph.scalar(DynamicsConfig.TOKENS);
        Value sizes = graph.plus(graph.times(graph.unsqueeze(inputs.action(), 1), graph.scalar(0)), size);
        return graph.cast(graph.minus(graph.cumulativeSum(sizes, 0), size), ElementType.INT64);
    }

    private HeadsGraph.Choices choices(OnnxGraph body, Value codes, Value hidden, Constants constants) {
        LearnedLayers inner = layers.in(body);
        Value embedded =
                body.reshape(body.gather(embedding, codes, 0), -1, (long) DynamicsConfig.PACKED * config.tokenWidth());
        Value x = body.linear(embedded, inner.constant("input.weight"), constants.start());
        x = body.linear(settled(body, codes, constants), inner.constant("settled.weight"), x);
        for (int layer = 0; layer < config.layers(); layer++) {
            x = new BlockGraph(inner, config, "layer" + layer)
                    .block(
                            x,
                            constants.pasts().get(layer),
                            constants.modulations().get(layer));
        }
        CopyGraph.Candidates candidates = constants.candidates().of(body, hidden);
        return new HeadsGraph(inner, config, candidates, hidden).choices(x);
    }

    /** Where the settled tokens around each position came from, embedded, [64 B, 36 x 16]. */
    private Value settled(OnnxGraph body, Value codes, Constants constants) {
        Value motions =
                new MotionGraph(body).settled(codes, constants.candidates().nearby(), config.maskId());
        Value neighbours = body.ints(
                "packed-neighbours",
                PackedLayout.packedNeighbours(),
                DynamicsConfig.POSITIONS,
                DynamicsConfig.NEIGHBOURHOOD);
        Value embedding = layers.in(body).constant("settledEmbedding.table");
        return MemoryGraph.unfolded(body, motions, neighbours, embedding, TokenMotion.WIDTH);
    }

    private void outputs(SamplerGraph.Draw drawn, TokenDecoder decoder) {
        Value rowMajor = graph.ints("row-major", PackedLayout.toPacked(), DynamicsConfig.TOKENS);
        Value tokens = graph.gather(drawn.codes(), rowMajor, 1);
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

    /** What is the same at every step; {@code start} is the input without the tokens, [64 B, d]. */
    private record Constants(
            Value start,
            List<PastGraph.LayerPast> pasts,
            List<ActionGraph.Modulation> modulations,
            CopyGraph.Candidates candidates) {}
}
