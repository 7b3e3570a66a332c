package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;

/**
 * Which positions of a frame are computed in a turn of sampling: all 64, or n of them in every world; R = B n in all.
 */
interface Positions {

    /** Of rows for all positions, [64 B, ...], those of these positions, [R, ...]. */
    Value of(Value all);

    /** Rows for all positions, [64 B, w], with those of these positions, [R, w], put in their place. */
    Value put(Value all, Value these);

    /** What leads from each of these positions to all, [B or 1, h, n, 64], of a constant [h, 64, 64]. */
    Value from(Value all);

    /** The shape B, n, and then {@code rest}. */
    Value shape(long... rest);

    /** All of them, in order. */
    record All(OnnxGraph graph) implements Positions {

        @Override
        public Value of(Value all) {
            return all;
        }

        @Override
        public Value put(Value all, Value these) {
            return these;
        }

        @Override
        public Value from(Value all) {
            return all;
        }

        @Override
        public Value shape(long... rest) {
            return graph.concat(0, graph.longs(-1, DynamicsConfig.POSITIONS), graph.longs(rest));
        }
    }

    /**
     * Some of them.
     *
     * @param places int64 [B, n], where they are in their frame
     * @param rows int64 [R], where they are among the positions of all worlds
     */
    record Some(OnnxGraph graph, Value places, Value rows) implements Positions {

        @Override
        public Value of(Value all) {
            return graph.gather(all, rows, 0);
        }

        @Override
        public Value put(Value all, Value these) {
            return graph.scatterRows(all, graph.unsqueeze(rows, 1), these);
        }

        @Override
        public Value from(Value all) {
            return graph.transpose(graph.gather(all, places, 1), 1, 0, 2, 3);
        }

        @Override
        public Value shape(long... rest) {
            return graph.concat(0, graph.shape(places), graph.longs(rest));
        }
    }
}
