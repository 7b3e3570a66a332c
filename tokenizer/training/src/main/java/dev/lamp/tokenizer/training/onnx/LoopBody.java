package dev.lamp.tokenizer.training.onnx;

import java.util.List;

/** Writes one turn of a loop. */
@FunctionalInterface
public interface LoopBody {

    /**
     * Adds the nodes of one turn.
     *
     * @param body the graph to add them to; values of the graphs around it may be used freely
     * @param turn number of the turn from 0, scalar int64
     * @param carried what the turn before handed on
     * @return what this turn hands on, in the same order
     */
    List<Value> turn(OnnxGraph body, Value turn, List<Value> carried);
}
