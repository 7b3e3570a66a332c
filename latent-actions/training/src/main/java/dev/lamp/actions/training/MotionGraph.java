package dev.lamp.actions.training;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.CHANNELS;
import static dev.lamp.actions.motion.Lattice.SHIFTS;
import static dev.lamp.actions.motion.Lattice.SIDE;

import dev.lamp.actions.Transition;
import dev.lamp.actions.motion.Lattice;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.stream.IntStream;

/**
 * Writes what the labeller sees into a graph: cells, the camera's motion taken out, and the three cost volumes.
 *
 * @param preceding [B, 35, 256]
 * @param arriving [B, 35, 256]
 * @param leaving [B, 35, 256]
 * @param now [B, 12, 256], the cells of the frame in the middle
 */
record MotionGraph(Value preceding, Value arriving, Value leaving, Value now) {

    /** In the order in which the camera's motions are tried. */
    private static final int[] PANS = {0, -1, 1};

    private static final float MOST_COST = 0.1f;
    private static final float MOVING_COST = 1e-5f;
    private static final int COLOURS = 3;

    /** Adds everything from pixels uint8 [B, 4, 64, 64] on. */
    static MotionGraph write(OnnxGraph graph, Value pixels, Palette palette) {
        Value cells = cells(graph, pixels, palette);
        Value earlier = frame(graph, cells, 0);
        Value before = frame(graph, cells, 1);
        Value now = frame(graph, cells, 2);
        Value after = frame(graph, cells, 3);
        Value camera = camera(graph, before, now);
        Value past = panned(graph, before, camera, -1, now);
        Value pastEarlier = panned(graph, earlier, camera(graph, earlier, before), -1, before);
        Value longPast = panned(graph, pastEarlier, camera, -1, now);
        Value next = panned(graph, after, camera(graph, now, after), 1, now);
        return new MotionGraph(
                costs(graph, past, longPast, -1), costs(graph, now, past, -1), costs(graph, now, next, 1), now);
    }

    /** Mean colours of the quarters of each cell, [B, 3, 12, 256]. */
    private static Value cells(OnnxGraph graph, Value pixels, Palette palette) {
        float[] rgb = new float[palette.size() * COLOURS];
        IntStream.range(0, rgb.length)
                .forEach(i -> rgb[i] = palette.rgb(i / COLOURS) >> (16 - 8 * (i % COLOURS)) & 0xFF);
        Value table = graph.floats("palette", rgb, palette.size(), COLOURS);
        Value colours = graph.gather(table, graph.cast(pixels, ElementType.INT32), 0);
        Value split = graph.reshape(colours, -1, SIDE, 2, 2, SIDE, 2, 2, COLOURS);
        Value quarters = graph.transpose(graph.sum(split, 3, 6), 0, 5, 2, 4, 1, 3);
        Value sums = graph.reshape(quarters, -1, Transition.FRAMES, CHANNELS, CELLS);
        return graph.times(sums, graph.scalar(1f / (255 * 4)));
    }

    private static Value frame(OnnxGraph graph, Value cells, int which) {
        return graph.reshape(graph.slice(cells, 1, which, which + 1L), -1, CHANNELS, CELLS);
    }

    /** Which of the {@link #PANS} leads best from one frame's cells to the next's, int64 [B, 1, 1]. */
    private static Value camera(OnnxGraph graph, Value from, Value to) {
        Value fixed = graph.gather(from, inner(graph, 0), 2);
        Value[] costs = new Value[PANS.length];
        for (int i = 0; i < PANS.length; i++) {
            Value moved = graph.gather(to, inner(graph, PANS[i]), 2);
            Value perCell = graph.mean(graph.abs(graph.minus(moved, fixed)), 1);
            Value mean = graph.mean(graph.minimum(perCell, graph.scalar(MOST_COST)), 1);
            costs[i] = graph.unsqueeze(graph.plus(mean, graph.scalar(PANS[i] == 0 ? 0 : MOVING_COST)), 1);
        }
        return graph.unsqueeze(graph.argMin(graph.concat(1, costs), 1), 1, 2);
    }

    /** Cells of columns 1 to 14, looked at some columns further right. */
    private static Value inner(OnnxGraph graph, int offset) {
        int[] indices = IntStream.range(0, CELLS)
                .filter(i -> i % SIDE > 0 && i % SIDE < SIDE - 1)
                .map(i -> i + offset)
                .toArray();
        return graph.ints("inner", indices, indices.length);
    }

    /** The frame seen by a camera moved by the found pan, or against it; what it cannot see as another frame has it. */
    private static Value panned(OnnxGraph graph, Value cells, Value camera, int sign, Value beyond) {
        Value panned = cells;
        for (int i = 1; i < PANS.length; i++) {
            Value found = graph.equal(camera, graph.squeeze(graph.longs(i), 0));
            panned = graph.where(found, moved(graph, cells, sign * PANS[i], beyond), panned);
        }
        return panned;
    }

    /** Mean over channels of the difference between a frame and another one under every shift, [B, 35, 256]. */
    private static Value costs(OnnxGraph graph, Value fixed, Value moving, int sign) {
        int[] indices = new int[SHIFTS * CELLS];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = place(i % CELLS, sign * Lattice.dy(i / CELLS), sign * Lattice.dx(i / CELLS));
        }
        Value shifted = graph.reshape(
                graph.gather(moving, graph.ints("shifts", indices, indices.length), 2), -1, CHANNELS, SHIFTS, CELLS);
        return graph.mean(graph.abs(graph.minus(graph.unsqueeze(fixed, 2), shifted)), 1);
    }

    /** Cells some columns further right, and those of another frame where there are none. */
    private static Value moved(OnnxGraph graph, Value cells, int dx, Value beyond) {
        int[] indices = IntStream.range(0, CELLS)
                .map(i -> isInside(i % SIDE + dx) ? i + dx : CELLS + i)
                .toArray();
        return graph.gather(graph.concat(2, cells, beyond), graph.ints("places", indices, CELLS), 2);
    }

    private static boolean isInside(int column) {
        return column >= 0 && column < SIDE;
    }

    /** The cell some rows and columns away; the border is repeated. */
    private static int place(int cell, int dy, int dx) {
        int row = Math.max(0, Math.min(SIDE - 1, cell / SIDE + dy));
        int column = Math.max(0, Math.min(SIDE - 1, cell % SIDE + dx));
        return row * SIDE + column;
    }
}
