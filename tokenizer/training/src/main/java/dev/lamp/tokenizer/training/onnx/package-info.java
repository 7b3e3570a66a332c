/** Writes ONNX graphs from Java: a builder with one method per operator, and the models that are made of them. */
package dev.lamp.tokenizer.training.onnx;
