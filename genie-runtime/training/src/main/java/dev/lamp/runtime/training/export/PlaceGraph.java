package dev.lamp.runtime.training.export;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.BEYOND;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.GRID;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.PLACES;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.TOKENS;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.WORLD;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.PlaceMemory;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Writes what each place of the world remembers ({@link PlaceMemory}), brought up to date by the last frame. Places are
 * row-major, 128 in a row, of which the frame shows the 16 in the middle.
 */
record PlaceGraph(OnnxGraph graph) {

    /** Dimensions of what is remembered. */
    static final String DIMS = "B, 3, " + PLACES;

    /**
     * Adds the update.
     *
     * @param places int32 [B, 3, 2048]: usual code, its votes, former code, before the last frame; without votes where
     *     nothing was seen yet
     * @param tokens int32 [B, 256], the last frame
     * @param previous int32 [B, 256], the frame before it
     */
    Places updated(Value places, Value tokens, Value previous) {
        Value world = moved(places, previous, new MotionGraph(graph).camera(tokens, previous));
        Value seen = voted(taken(world, TOKENS, DynamicsConfig::place), tokens);
        Value both = graph.concat(2, world, seen);
        return new Places(graph, taken(both, PLACES, i -> isInFrame(i) ? PLACES + tokenAt(i) : i), seen);
    }

    /** What the places of the frame remember once they have seen it, [B, 3, 256]. */
    private Value voted(Value before, Value tokens) {
        List<Value> rows = graph.split(before, 1, 1, 1, 1);
        Value now = graph.unsqueeze(tokens, 1);
        Value one = graph.scalar(1);
        Value votes = rows.get(1);
        Value unseen = graph.less(votes, one);
        Value usual = graph.where(unseen, now, rows.get(0));
        Value former = graph.where(unseen, now, rows.get(2));
        Value same = graph.equal(now, usual);
        Value fewer = graph.minus(votes, one);
        Value given = graph.and(graph.not(same), graph.less(fewer, one));
        Value more = graph.minimum(graph.plus(votes, one), graph.scalar(PlaceMemory.MOST_VOTES));
        return graph.concat(
                1,
                graph.where(given, now, usual),
                graph.where(same, more, graph.maximum(fewer, one)),
                graph.where(given, usual, former));
    }

    /** What is remembered where the camera has put it. */
    private Value moved(Value places, Value last, MotionGraph.Camera camera) {
        Value toLeft = graph.where(happens(camera.left()), movedTo(-1, places, last), places);
        return graph.where(happens(camera.right()), movedTo(1, places, last), toLeft);
    }

    private Value movedTo(int side, Value places, Value last) {
        int leaving = side < 0 ? GRID - 1 : 0;
        Value known = graph.concat(2, places, left(places, last, leaving));
        Value padded = graph.pad(known, graph.scalar(0), 0, 0, 0, 0, 0, 1);
        return taken(padded, PLACES, place -> {
            int column = place % WORLD + side;
            if (column == BEYOND + leaving) {
                return PLACES + place / WORLD;
            }
            return column < 0 || column == WORLD ? PLACES + GRID : place + side;
        });
    }

    /** What is remembered of a column of the frame that leaves it, [B, 3, 16]. */
    private Value left(Value places, Value last, int column) {
        List<Value> rows =
                graph.split(taken(places, GRID, row -> DynamicsConfig.place(row * GRID + column)), 1, 1, 1, 1);
        int[] tokens = IntStream.range(0, GRID).map(row -> row * GRID + column).toArray();
        Value shown = graph.unsqueeze(graph.gather(last, graph.ints("leaving", tokens, GRID), 1), 1);
        Value few = graph.less(rows.get(1), graph.scalar(PlaceMemory.FEW_VOTES));
        return graph.concat(1, graph.where(few, shown, rows.get(0)), rows.get(1), graph.where(few, shown, rows.get(2)));
    }

    private Value happens(Value share) {
        return graph.less(graph.scalar(0f), graph.unsqueeze(share, 2));
    }

    private Value taken(Value places, int count, IntUnaryOperator source) {
        int[] sources = IntStream.range(0, count).map(source).toArray();
        return graph.gather(places, graph.ints("sources", sources, count), 2);
    }

    private static boolean isInFrame(int place) {
        int column = place % WORLD - BEYOND;
        return column >= 0 && column < GRID;
    }

    private static int tokenAt(int place) {
        return place / WORLD * GRID + place % WORLD - BEYOND;
    }

    /**
     * What each place remembers.
     *
     * @param joined int32 [B, 3, 2048], as the input has it
     * @param seen int32 [B, 3, 256], those of the frame
     */
    record Places(OnnxGraph graph, Value joined, Value seen) {

        /** What the places of the frame usually show, int32 [B, 257], row-major, and a border token. */
        Value usual(Value border) {
            return graph.pad(graph.reshape(graph.slice(seen, 1, 0, 1), -1, TOKENS), border, 0, 0, 0, 1);
        }

        /**
         * The codes that may be copied to every place of the frame, int32 [256 B, 4], in packed order: its two, and
         * what the places to the left and right of it usually show.
         */
        Value candidates(Value border) {
            Value former = graph.reshape(graph.slice(seen, 1, 2, 3), -1, TOKENS);
            Value all = graph.concat(1, usual(border), former);
            int[] sources = Arrays.stream(PackedLayout.fromPacked())
                    .flatMap(token -> IntStream.of(token, TOKENS + 1 + token, beside(token, -1), beside(token, 1)))
                    .toArray();
            return graph.reshape(graph.gather(all, graph.ints("remembered", sources, sources.length), 1), -1, 4);
        }

        /** The token to one side of another, or the border token. */
        private static int beside(int token, int side) {
            int column = token % GRID + side;
            return column < 0 || column == GRID ? TOKENS : token + side;
        }

        /** All codes that are remembered, int32 [B, 4096]. */
        Value codes() {
            return graph.concat(1, row(0), row(2));
        }

        private Value row(int row) {
            return graph.reshape(graph.slice(joined, 1, row, row + 1L), -1, PLACES);
        }

        /** What is remembered of the columns at both sides of the frame, int32 [B, 3, 2, 16]. */
        Value beside() {
            int[] sources = IntStream.range(0, 2 * GRID)
                    .map(i -> i % GRID * WORLD + BEYOND + (i < GRID ? -1 : GRID))
                    .toArray();
            return graph.gather(joined, graph.ints("beside", sources, 2, GRID), 2);
        }
    }
}
