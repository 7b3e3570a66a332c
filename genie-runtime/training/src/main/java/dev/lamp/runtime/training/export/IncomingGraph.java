package dev.lamp.runtime.training.export;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.GRID;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.TOKENS;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.IncomingColumns;
import dev.lamp.tokenizer.training.onnx.Carried;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes what comes into the picture where the camera has moved ({@link IncomingColumns}): one token after the other,
 * from top to bottom, at both sides of every world; each world takes the column of the side that its camera moved to,
 * if it did. A column that has been in the picture before is as it was. Where no camera moves to where nothing was seen
 * yet, nothing is computed but what the first layers say. Tokens are row-major here.
 */
public final class IncomingGraph {

    /** The least temperature: of what is drawn one by one the likeliest is an empty world, too. */
    private static final float LEAST_TEMPERATURE = 0.9f;
    /**
     * Codes that are so much less likely than the likeliest are never drawn; a platform begins less often than goes on.
     */
    private static final float HARDLY = 0.004f;

    /** The left one and the right one. */
    private static final int SIDES = 2;

    private final LearnedLayers layers;
    private final OnnxGraph graph;
    private final DynamicsConfig config;
    private final Value embedding;

    /** @param embedding [K + 2, e] */
    public IncomingGraph(LearnedLayers layers, DynamicsConfig config, Value embedding) {
        this.layers = layers;
        this.graph = layers.graph();
        this.config = config;
        this.embedding = embedding;
    }

    /**
     * Adds the frame with what comes in, int32 [B, 256].
     *
     * @param frame the frame as it was drawn, int32 [B, 256]
     * @param last the frame before it, int32 [B, 256]
     * @param beside int32 [B, 3, 2, 16], what is remembered of the columns at both sides ({@link PlaceGraph})
     * @param uniforms [B, 256] in [0, 1)
     * @param temperature scalar; it is at least 0.9 here
     */
    public Value drawn(Value frame, Value last, Value beside, Value uniforms, Value temperature) {
        MotionGraph.Camera camera = new MotionGraph(graph).camera(frame, last);
        Value unseenBSn = graph.less(remembered(beside, 1), graph.scalar(1));
        Value sidesBS = graph.concat(1, camera.left(), camera.right());
        Value firstUnseen = graph.reshape(graph.slice(unseenBSn, 2, 0, 1), -1, SIDES);
        Value moving = graph.sum(graph.times(sidesBS, graph.cast(firstUnseen, ElementType.FLOAT)), 0, 1);
        Value any = graph.minimum(moving, graph.scalar(1f));
        Value turns = graph.cast(graph.times(any, graph.scalar((float) GRID)), ElementType.INT64);
        Value warmth = graph.maximum(temperature, graph.scalar(LEAST_TEMPERATURE));
        Value columnsBSn =
                graph.where(unseenBSn, columns(frame, bySide(uniforms), warmth, turns), remembered(beside, 0));
        Value grid = graph.reshape(frame, -1, GRID, GRID);
        Value leftGone = side(grid, camera.left(), columnsBSn, 0, 0);
        return graph.reshape(side(leftGone, camera.right(), columnsBSn, 1, GRID - 1), -1, TOKENS);
    }

    /** Codes (0) or votes (1) of the columns at both sides, int32 [B, 2, 16]. */
    private Value remembered(Value beside, int row) {
        return graph.reshape(graph.slice(beside, 1, row, row + 1L), -1, SIDES, GRID);
    }

    /** The grid with the column of a side where the camera moved to it. */
    private Value side(Value grid, Value moved, Value columnsBSn, int side, int column) {
        float[] here = new float[GRID];
        here[column] = 1;
        Value place = graph.times(graph.unsqueeze(moved, 2), graph.floats("outermost", here, 1, 1, GRID));
        Value columnBn1 = graph.reshape(graph.slice(columnsBSn, 1, side, side + 1L), -1, GRID, 1);
        return graph.where(graph.less(graph.scalar(0f), place), columnBn1, grid);
    }

    /** The uniforms of both sides' tokens, [16, 2 B, 1]. */
    private Value bySide(Value uniforms) {
        int[] places = IntStream.range(0, SIDES * GRID)
                .map(i -> i % GRID * GRID + i / GRID * (GRID - 1))
                .toArray();
        Value taken = graph.gather(uniforms, graph.ints("outermost-columns", places, places.length), 1);
        return rows(graph.unsqueeze(taken, 2), 1);
    }

    /** What belongs to [B, 2, 16, width] tokens row by row, [16, 2 B, width]. */
    private Value rows(Value tokens, long width) {
        Value split = graph.reshape(tokens, -1, SIDES, GRID, width);
        return graph.reshape(graph.transpose(split, 2, 0, 1, 3), GRID, -1, width);
    }

    /** Both columns of every world, int32 [B, 2, 16]. */
    private Value columns(Value frame, Value uniforms, Value temperature, Value turns) {
        Value seen = graph.gather(frame, graph.ints("seen", seen(), IncomingColumns.SEEN), 1);
        Value stated =
                rows(stated(frame, seen), layers.tensor("incoming.inner.bias").shape()[0]);
        Value present = graph.times(present(seen), layers.constant("incoming.present"));
        Value sides = graph.slice(graph.shape(present), 0, 0, 1);
        int above = IncomingColumns.ABOVE;
        Value nothing =
                graph.expand(graph.scalar(config.borderId()), graph.concat(0, sides, graph.longs(above + (long) GRID)));
        Carried column = new Carried(nothing, ElementType.INT32, "S, " + (above + GRID));
        Value drawn = graph.loop(
                        turns,
                        List.of(column),
                        (body, row, carried) ->
                                List.of(next(body, row, carried.get(0), stated, present, uniforms, temperature)))
                .get(0);
        return graph.reshape(graph.slice(drawn, 1, above, above + (long) GRID), -1, SIDES, GRID);
    }

    private static int[] seen() {
        return IntStream.range(0, TOKENS)
                .filter(i -> i % GRID >= IncomingColumns.FIRST_SEEN && i % GRID < IncomingColumns.END_SEEN)
                .toArray();
    }

    /** What is said of each token but for those above it, [32 B, w]. */
    private Value stated(Value frame, Value seen) {
        Value padded = graph.pad(frame, graph.scalar(config.borderId()), 0, 0, 0, 1);
        int[] table = around();
        Value ids = graph.gather(padded, graph.ints("around", table, table.length), 1);
        long width = layers.tensor("tokenEmbedding.table").shape()[1];
        Value around = graph.reshape(graph.gather(embedding, ids, 0), -1, IncomingColumns.AROUND * width);
        Value mean = graph.unsqueeze(graph.mean(graph.gather(embedding, seen, 0), 1), 1);
        Value each = graph.plus(mean, graph.floats("each", new float[SIDES * GRID], SIDES * GRID, 1));
        Value world = graph.matMul(graph.reshape(each, -1, width), layers.constant("incoming.world.weight"));
        long states = layers.tensor("incoming.inner.bias").shape()[0];
        Value placed = graph.plus(
                graph.reshape(graph.plus(layers.linear(around, "incoming.around"), world), -1, SIDES * GRID, states),
                layers.constant("incoming.place.table"));
        return graph.reshape(placed, -1, states);
    }

    /**
     * For each token of both sides the tokens around it, 256 for those outside, as {@link IncomingColumns} has them.
     */
    private static int[] around() {
        int span = 2 * IncomingColumns.REACH + 1;
        int[] table = new int[SIDES * GRID * IncomingColumns.AROUND];
        for (int i = 0; i < table.length; i++) {
            int token = i / IncomingColumns.AROUND;
            int inward = i % IncomingColumns.AROUND / span + 1;
            int row = token % GRID + i % span - IncomingColumns.REACH;
            int column = token < GRID ? inward : GRID - 1 - inward;
            table[i] = row < 0 || row >= GRID ? TOKENS : row * GRID + column;
        }
        return table;
    }

    /** Which codes are seen in the middle of the frame, for both sides, [2 B, K] of 0 and 1. */
    private Value present(Value seen) {
        Value worlds = graph.slice(graph.shape(seen), 0, 0, 1);
        Value none = graph.expand(graph.scalar(0f), graph.concat(0, worlds, graph.longs(config.codes())));
        Value ones = graph.expand(graph.scalar(1f), graph.shape(seen));
        Value here = graph.unsqueeze(graph.scatterElements(none, seen, ones, 1), 1);
        return graph.reshape(graph.concat(1, here, here), -1, config.codes());
    }

    /** The columns with one token more. */
    private Value next(
            OnnxGraph body, Value row, Value columns, Value stated, Value present, Value uniforms, Value temperature) {
        LearnedLayers inner = layers.in(body);
        int above = IncomingColumns.ABOVE;
        long width = layers.tensor("tokenEmbedding.table").shape()[1];
        Value first = body.reshape(row, 1);
        Value places = body.plus(
                first, body.longs(IntStream.range(0, above).asLongStream().toArray()));
        Value known = body.reshape(body.gather(embedding, body.gather(columns, places, 1), 0), -1, above * width);
        Value x = body.gelu(
                body.plus(body.gather(stated, row, 0), body.matMul(known, inner.constant("incoming.above.weight"))));
        Value y = body.plus(x, body.gelu(inner.linear(x, "incoming.inner")));
        Value scores =
                body.plus(inner.linear(body.gelu(inner.linear(y, "incoming.narrow")), "incoming.names"), present);
        List<Value> likeliest = body.largest(body.softmax(scores, -1), HeadsGraph.CHOICES);
        SamplerGraph sampler = new SamplerGraph(body, config);
        Value chosen = sampler.chosen(likeliest.get(0), HARDLY, temperature, body.gather(uniforms, row, 0));
        Value code = body.cast(body.gatherElements(likeliest.get(1), chosen, 1), ElementType.INT32);
        Value place = body.plus(
                body.times(chosen, body.scalar(0)), body.cast(body.plus(first, body.longs(above)), ElementType.INT32));
        return body.scatterElements(columns, place, code, 1);
    }
}
