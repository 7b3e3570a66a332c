package dev.lamp.tokenizer.training.onnx;

/** Comparisons, choices and conversions. */
interface ComparisonOperators extends Operators {

    default Value equal(Value a, Value b) {
        return add(Node.of("Equal", a, b));
    }

    default Value less(Value a, Value b) {
        return add(Node.of("Less", a, b));
    }

    default Value lessOrEqual(Value a, Value b) {
        return add(Node.of("LessOrEqual", a, b));
    }

    default Value and(Value a, Value b) {
        return add(Node.of("And", a, b));
    }

    default Value not(Value a) {
        return add(Node.of("Not", a));
    }

    /** Takes from {@code a} where the condition holds, else from {@code b}. */
    default Value where(Value condition, Value a, Value b) {
        return add(Node.of("Where", condition, a, b));
    }

    default Value cast(Value a, ElementType type) {
        return add(Node.of("Cast", a).with("to", type.number()));
    }
}
