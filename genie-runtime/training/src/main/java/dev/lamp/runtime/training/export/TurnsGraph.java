package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.TokenMotion;
import dev.lamp.tokenizer.training.onnx.Carried;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes all turns of MaskGIT sampling. Tokens are in packed order ({@link PackedLayout}).
 *
 * <p>The first turns compute all positions of a frame, later ones only some ({@link TurnPlan}).
 */
final class TurnsGraph {

    private final LearnedLayers layers;
    private final OnnxGraph graph;
    private final DynamicsConfig config;
    private final DynamicsInputs inputs;
    private final Constants constants;
    private final TurnPlan plan;
    private final Value uniforms;
    private final Value orders;
    private final Value staying;
    private final Value begun;
    private final Value open;
    private final Value starts;

    /**
     * What is the same in every turn.
     *
     * @param start the input without the tokens, [64 B, d]
     * @param pasts of every layer
     * @param modulations of every layer
     * @param candidates of all tokens
     * @param shares how much of its chance each code keeps when it is named, [B, K]
     */
    record Constants(
            Value start,
            List<PastGraph.LayerPast> pasts,
            List<ActionGraph.Modulation> modulations,
            CopyGraph.Candidates candidates,
            Value shares) {}

    /**
     * What one turn leaves to the next.
     *
     * @param drawn the tokens settled so far
     * @param entered those settled before the turn, int32 [B, 256]
     * @param seen by the transformer
     */
    private record Turn(SamplerGraph.Draw drawn, Value entered, Seen seen) {

        static Turn of(List<Value> carried) {
            List<BlockGraph.Shown> shown = new ArrayList<>();
            for (int i = 4; i < carried.size(); i += 2) {
                shown.add(new BlockGraph.Shown(carried.get(i), carried.get(i + 1)));
            }
            return new Turn(SamplerGraph.Draw.of(carried), carried.get(2), new Seen(carried.get(3), shown));
        }

        List<Value> carried() {
            List<Value> carried = new ArrayList<>(drawn.carried());
            carried.add(entered);
            carried.add(seen.state());
            seen.shown().forEach(layer -> carried.addAll(List.of(layer.keys(), layer.values())));
            return carried;
        }
    }

    /**
     * What the transformer makes of all positions.
     *
     * @param state behind the last layer, [64 B, d]
     * @param shown what they show each other in every layer
     */
    private record Seen(Value state, List<BlockGraph.Shown> shown) {}

    TurnsGraph(LearnedLayers layers, DynamicsConfig config, DynamicsInputs inputs, Constants constants, TurnPlan plan) {
        this.layers = layers;
        this.graph = layers.graph();
        this.config = config;
        this.inputs = inputs;
        this.constants = constants;
        this.plan = plan;
        int tokens = DynamicsConfig.TOKENS;
        Value noise = graph.gather(inputs.noise(), graph.ints("packed", PackedLayout.fromPacked(), tokens), 3);
        List<Value> kinds = graph.split(noise, 2, 1, 1);
        this.uniforms = graph.reshape(graph.slice(kinds.get(0), 0, 0, 1), -1, 1);
        this.orders = graph.squeeze(kinds.get(1), 2);
        int[] schedule = MaskSchedule.table(tokens);
        this.staying = graph.gather(
                graph.ints("schedule", schedule, MaskSchedule.MAX_STEPS + 1L, MaskSchedule.MAX_STEPS),
                inputs.steps(),
                0);
        this.begun = begun();
        this.open = graph.cast(graph.concat(0, graph.ints("all", new int[] {tokens}, 1), staying), ElementType.INT64);
        this.starts = worldStarts();
    }

    /** Adds all turns. */
    SamplerGraph.Draw drawn() {
        Value full = graph.cast(graph.scalar(plan.full()), ElementType.INT64);
        Value first = graph.minimum(inputs.steps(), full);
        List<Value> begun = graph.loop(
                first,
                typed(nothing().carried()),
                (body, turn, carried) -> next(body, turn, Turn.of(carried), new Positions.All(body))
                        .carried());
        return SamplerGraph.Draw.of(graph.loop(
                graph.minus(inputs.steps(), first), typed(begun), (body, later, carried) -> {
                    Value turn = body.plus(later, full);
                    Turn before = Turn.of(carried);
                    return next(body, turn, before, restless(body, turn, before))
                            .carried();
                }));
    }

    /** Before the first turn: all tokens are hidden, and what is carried of positions is not looked at. */
    private Turn nothing() {
        Value zeros = graph.times(inputs.tokens(), graph.scalar(0));
        Value hidden = graph.plus(zeros, graph.scalar(config.maskId()));
        BlockGraph.Shown shown = new BlockGraph.Shown(constants.start(), constants.start());
        return new Turn(
                new SamplerGraph.Draw(hidden, graph.cast(zeros, ElementType.FLOAT)),
                hidden,
                new Seen(constants.start(), Collections.nCopies(config.layers(), shown)));
    }

    private List<Carried> typed(List<Value> carried) {
        String tokens = "B, " + DynamicsConfig.TOKENS;
        String positions = "P, " + config.width();
        List<Carried> typed = new ArrayList<>();
        for (int i = 0; i < carried.size(); i++) {
            ElementType type = i == 0 || i == 2 ? ElementType.INT32 : ElementType.FLOAT;
            typed.add(new Carried(carried.get(i), type, i < 3 ? tokens : positions));
        }
        return typed;
    }

    private Turn next(OnnxGraph body, Value turn, Turn before, Positions positions) {
        SamplerGraph sampler = new SamplerGraph(body, config);
        SamplerGraph.Draw drawn = before.drawn();
        SamplerGraph.Hidden hidden = sampler.hidden(drawn.codes(), count(body, turn), starts);
        Value uniform = body.gather(uniforms, hidden.rows(), 0);
        Seen seen = seen(body, before, positions);
        HeadsGraph.Choices choices = choices(body, seen.state(), hidden);
        SamplerGraph.Draw draw = sampler.draw(choices, inputs.temperature(), uniform);
        SamplerGraph.Draw settled = sampler.settle(
                drawn,
                sampler.filled(drawn, draw, hidden),
                inputs.order(),
                body.gather(orders, turn, 0),
                body.times(body.gather(staying, turn, 0), begun));
        return new Turn(settled, drawn.codes(), seen);
    }

    /** How many tokens of a world are hidden at the start of a turn, int64 [1]. */
    private Value count(OnnxGraph body, Value turn) {
        return body.reshape(body.gather(open, turn, 0), 1);
    }

    /** The positions that had hidden tokens at the start of the turn before this one, and others up to that number. */
    private Positions restless(OnnxGraph body, Value turn, Turn before) {
        Value one = body.cast(body.scalar(1), ElementType.INT64);
        Value wanted = body.maximum(count(body, body.minus(turn, one)), body.longs(plan.least()));
        Value count = body.minimum(wanted, body.longs(DynamicsConfig.POSITIONS));
        Value hidden = body.cast(body.equal(before.entered(), body.scalar(config.maskId())), ElementType.FLOAT);
        Value hiddenBNp = body.reshape(hidden, -1, DynamicsConfig.POSITIONS, DynamicsConfig.PACKED);
        Value hiddenBN = body.reshape(body.sumKept(hiddenBNp, 2), -1, DynamicsConfig.POSITIONS);
        Value places = body.largest(hiddenBN, count).get(1);
        Value packed = body.longs(DynamicsConfig.PACKED);
        return new Positions.Some(body, places, body.reshape(body.plus(places, body.divide(starts, packed)), -1));
    }

    /** The transformer, at some positions. */
    private Seen seen(OnnxGraph body, Turn before, Positions positions) {
        LearnedLayers inner = layers.in(body);
        Value x = start(body, before.drawn().codes(), positions);
        List<BlockGraph.Shown> shown = new ArrayList<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            BlockGraph.Computed computed = new BlockGraph(inner, config, "layer" + layer, positions)
                    .block(
                            x,
                            before.seen().shown().get(layer),
                            constants.pasts().get(layer),
                            constants.modulations().get(layer));
            x = computed.state();
            shown.add(computed.shown());
        }
        return new Seen(positions.put(before.seen().state(), x), shown);
    }

    private Value start(OnnxGraph body, Value codes, Positions positions) {
        LearnedLayers inner = layers.in(body);
        Value packed = positions.of(body.reshape(codes, -1, DynamicsConfig.PACKED));
        Value codewords = body.gather(inner.constant("tokenEmbedding.table"), packed, 0);
        Value embedded = body.reshape(codewords, -1, (long) DynamicsConfig.PACKED * config.tokenWidth());
        Value x = body.linear(embedded, inner.constant("input.weight"), positions.of(constants.start()));
        Value motions = body.gather(inner.constant("settledEmbedding.table"), positions.of(settled(body, codes)), 0);
        Value settled = body.reshape(motions, -1, (long) DynamicsConfig.NEIGHBOURHOOD * TokenMotion.WIDTH);
        return body.linear(settled, inner.constant("settled.weight"), x);
    }

    /** Where the settled tokens around each position came from, int32 [64 B, 36]. */
    private Value settled(OnnxGraph body, Value codes) {
        Value motions =
                new MotionGraph(body).settled(codes, constants.candidates().nearby(), config.maskId());
        Value neighbours = body.ints(
                "packed-neighbours",
                PackedLayout.packedNeighbours(),
                DynamicsConfig.POSITIONS,
                DynamicsConfig.NEIGHBOURHOOD);
        return body.reshape(body.gather(motions, neighbours, 1), -1, DynamicsConfig.NEIGHBOURHOOD);
    }

    private HeadsGraph.Choices choices(OnnxGraph body, Value state, SamplerGraph.Hidden hidden) {
        CopyGraph.Candidates candidates = constants.candidates().of(body, hidden.rows());
        return new HeadsGraph(layers.in(body), config, candidates, hidden, constants.shares()).choices(state);
    }

    /**
     * 0 for worlds at their prompt, of which nothing is remembered, else 1, int32 [B, 1]. Where nothing has moved yet,
     * who will is the least certain, and all that is certain is settled first and stands still: later turns would take
     * that for a sign that nobody moves. The first frame is settled in one turn.
     */
    private Value begun() {
        Value ages = graph.sumKept(graph.cast(inputs.ages(), ElementType.FLOAT), 1);
        return graph.cast(graph.less(graph.scalar(0f), ages), ElementType.INT32);
    }

    /** Where the tokens of each world begin among all, int64 [B, 1]. */
    private Value worldStarts() {
        Value size = graph.scalar(DynamicsConfig.TOKENS);
        Value sizes = graph.plus(graph.times(graph.unsqueeze(inputs.action(), 1), graph.scalar(0)), size);
        return graph.cast(graph.minus(graph.cumulativeSum(sizes, 0), size), ElementType.INT64);
    }
}
