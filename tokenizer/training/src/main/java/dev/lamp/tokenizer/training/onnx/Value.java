package dev.lamp.tokenizer.training.onnx;

import java.util.Objects;

/**
 * A tensor somewhere in a graph: an input, a constant or the result of a node, known by its name.
 *
 * @param name unique in a model, its sub-graphs included; empty for an optional input that is left out
 */
public record Value(String name) {

    /** Stands for an optional operator input that is left out. */
    public static final Value NONE = new Value("");

    public Value {
        Objects.requireNonNull(name, "name");
    }
}
