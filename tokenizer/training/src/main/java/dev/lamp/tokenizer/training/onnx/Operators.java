package dev.lamp.tokenizer.training.onnx;

import java.util.List;

/** What every family of operators is built on: adding nodes and small constants to a graph. */
interface Operators {

    /** Adds a node and returns its results. */
    List<Value> add(Node node, int outputs);

    /** Adds a node with one result. */
    default Value add(Node node) {
        return add(node, 1).get(0);
    }

    /** Adds a constant number without dimensions. */
    Value scalar(float value);

    /** Adds a constant 32-bit integer without dimensions. */
    Value scalar(int value);

    /** Adds a constant list of 64-bit integers, as axes, shapes and sizes are given. */
    Value longs(long... values);
}
