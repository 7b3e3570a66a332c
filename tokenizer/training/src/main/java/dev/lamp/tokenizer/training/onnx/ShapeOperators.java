package dev.lamp.tokenizer.training.onnx;

import java.util.Arrays;
import java.util.List;

/** Moves elements without changing them. */
interface ShapeOperators extends Operators {

    /** Reads the elements in another shape; 0 keeps a size, -1 is whatever remains. */
    default Value reshape(Value a, long... shape) {
        return reshape(a, longs(shape));
    }

    /** The same with a shape known only at run time, an int64 vector. */
    default Value reshape(Value a, Value shape) {
        return add(Node.of("Reshape", a, shape));
    }

    default Value transpose(Value a, int... order) {
        return add(Node.of("Transpose", a)
                .with("perm", Arrays.stream(order).asLongStream().boxed().toList()));
    }

    default Value concat(int axis, Value... parts) {
        return add(Node.of("Concat", parts).with("axis", axis));
    }

    /** The elements from {@code start} up to before {@code end} along an axis. */
    default Value slice(Value a, int axis, long start, long end) {
        return add(Node.of("Slice", a, longs(start), longs(end), longs(axis)));
    }

    /** Cuts into parts of the given sizes along an axis. */
    default List<Value> split(Value a, int axis, long... sizes) {
        return add(Node.of("Split", a, longs(sizes)).with("axis", axis), sizes.length);
    }

    default Value unsqueeze(Value a, long... axes) {
        return add(Node.of("Unsqueeze", a, longs(axes)));
    }

    default Value squeeze(Value a, long... axes) {
        return add(Node.of("Squeeze", a, longs(axes)));
    }

    /** Repeats to the shape of broadcasting with {@code shape} (int64 vector). */
    default Value expand(Value a, Value shape) {
        return add(Node.of("Expand", a, shape));
    }

    /** The sizes of a value as an int64 vector. */
    default Value shape(Value a) {
        return add(Node.of("Shape", a));
    }

    /** Puts a margin of a constant around: {@code pads} holds all starts, then all ends. */
    default Value pad(Value a, Value constant, long... pads) {
        return add(Node.of("Pad", a, longs(pads), constant));
    }
}
