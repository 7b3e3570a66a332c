package dev.lamp.tokenizer.training.onnx;

/** Element by element, with broadcasting, and along axes. */
interface ArithmeticOperators extends Operators {

    default Value plus(Value a, Value b) {
        return add(Node.of("Add", a, b));
    }

    default Value minus(Value a, Value b) {
        return add(Node.of("Sub", a, b));
    }

    default Value times(Value a, Value b) {
        return add(Node.of("Mul", a, b));
    }

    default Value divide(Value a, Value b) {
        return add(Node.of("Div", a, b));
    }

    default Value power(Value base, Value exponent) {
        return add(Node.of("Pow", base, exponent));
    }

    default Value maximum(Value a, Value b) {
        return add(Node.of("Max", a, b));
    }

    default Value minimum(Value a, Value b) {
        return add(Node.of("Min", a, b));
    }

    default Value exp(Value a) {
        return add(Node.of("Exp", a));
    }

    default Value log(Value a) {
        return add(Node.of("Log", a));
    }

    default Value abs(Value a) {
        return add(Node.of("Abs", a));
    }

    default Value sqrt(Value a) {
        return add(Node.of("Sqrt", a));
    }

    default Value tanh(Value a) {
        return add(Node.of("Tanh", a));
    }

    default Value sigmoid(Value a) {
        return add(Node.of("Sigmoid", a));
    }

    default Value relu(Value a) {
        return add(Node.of("Relu", a));
    }

    /** Rounds to the nearest integer, halves to even. */
    default Value round(Value a) {
        return add(Node.of("Round", a));
    }

    default Value matMul(Value a, Value b) {
        return add(Node.of("MatMul", a, b));
    }

    /** Sums along axes, which disappear. */
    default Value sum(Value a, long... axes) {
        return add(Node.of("ReduceSum", a, longs(axes)).with("keepdims", 0));
    }

    /** Sums along axes, which stay with size 1. */
    default Value sumKept(Value a, long... axes) {
        return add(Node.of("ReduceSum", a, longs(axes)));
    }

    /** Averages along axes, which disappear. */
    default Value mean(Value a, long... axes) {
        return add(Node.of("ReduceMean", a, longs(axes)).with("keepdims", 0));
    }

    /** The largest along axes, which disappear. */
    default Value max(Value a, long... axes) {
        return add(Node.of("ReduceMax", a, longs(axes)).with("keepdims", 0));
    }

    /** Running sums along an axis. */
    default Value cumulativeSum(Value a, int axis) {
        return add(Node.of("CumSum", a, scalar(axis)));
    }
}
