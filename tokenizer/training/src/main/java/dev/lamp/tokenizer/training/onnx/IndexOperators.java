package dev.lamp.tokenizer.training.onnx;

import java.util.List;

/** Reads and writes by index. */
interface IndexOperators extends Operators {

    /** Whole slices of {@code a} along an axis, chosen by indices of any shape. */
    default Value gather(Value a, Value indices, int axis) {
        return add(Node.of("Gather", a, indices).with("axis", axis));
    }

    /** Single elements of {@code a} along an axis, one per index. */
    default Value gatherElements(Value a, Value indices, int axis) {
        return add(Node.of("GatherElements", a, indices).with("axis", axis));
    }

    /** A copy of {@code a} with single elements along an axis replaced; no index may come twice in a row. */
    default Value scatterElements(Value a, Value indices, Value updates, int axis) {
        return add(Node.of("ScatterElements", a, indices, updates).with("axis", axis));
    }

    /** A copy of {@code a} with whole rows replaced; indices are int64 [n, 1], and none may come twice. */
    default Value scatterRows(Value a, Value indices, Value updates) {
        return add(Node.of("ScatterND", a, indices, updates));
    }

    /** A copy of {@code a} with updates added to single elements along an axis; equal indices add up. */
    default Value scatterAdd(Value a, Value indices, Value updates, int axis) {
        return add(Node.of("ScatterElements", a, indices, updates)
                .with("axis", axis)
                .with("reduction", "add"));
    }

    /** As {@link #scatterAdd} but keeping the smallest of the old value and the updates. */
    default Value scatterMin(Value a, Value indices, Value updates, int axis) {
        return add(Node.of("ScatterElements", a, indices, updates)
                .with("axis", axis)
                .with("reduction", "min"));
    }

    /**
     * The {@code count} largest along the last axis, largest first, and their int64 indices; ties: lower index first.
     */
    default List<Value> largest(Value a, long count) {
        return largest(a, longs(count));
    }

    /** The same for a count known only at run time, int64 [1]. */
    default List<Value> largest(Value a, Value count) {
        return add(Node.of("TopK", a, count), 2);
    }

    /**
     * The {@code count} smallest along the last axis, smallest first, and their int64 indices; ties: lower index first.
     */
    default List<Value> smallest(Value a, long count) {
        return add(Node.of("TopK", a, longs(count)).with("largest", 0), 2);
    }

    /** int64 index of the largest along an axis, which disappears; the first of equals. */
    default Value argMax(Value a, int axis) {
        return add(Node.of("ArgMax", a).with("axis", axis).with("keepdims", 0));
    }

    /** int64 index of the smallest along an axis, which disappears; the first of equals. */
    default Value argMin(Value a, int axis) {
        return add(Node.of("ArgMin", a).with("axis", axis).with("keepdims", 0));
    }
}
