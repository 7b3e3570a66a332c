package dev.lamp.tokenizer.training.onnx;

/**
 * A tensor that a loop hands from turn to turn.
 *
 * @param start its value before the first turn
 * @param type its element type
 * @param dims its sizes, for example {@code "B, 256"}; the same at every turn
 */
public record Carried(Value start, ElementType type, String dims) {}
