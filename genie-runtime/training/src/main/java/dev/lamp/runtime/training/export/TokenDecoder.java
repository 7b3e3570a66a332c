package dev.lamp.runtime.training.export;

import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;

/** Writes the way from tokens to pixels into a graph. */
@FunctionalInterface
public interface TokenDecoder {

    /**
     * Adds the decoder.
     *
     * @param tokens int32 [B, 256], row-major
     * @return palette indices, uint8 [B, 64, 64]
     */
    Value pixels(OnnxGraph graph, Value tokens);
}
