package dev.lamp.tokenizer.training.onnx;

import java.util.List;

/** The layers of a neural network. */
interface LayerOperators extends Operators {

    /** {@code x W + b} for a matrix x [rows, in], W [in, out] and b [out] or [rows, out]. */
    default Value linear(Value x, Value weight, Value bias) {
        return add(Node.of("Gemm", x, weight, bias));
    }

    /** Normalises the last axis, then scales and shifts it (Ba et al. 2016). */
    default Value layerNorm(Value x, Value scale, Value shift, float epsilon) {
        return add(Node.of("LayerNormalization", x, scale, shift).with("epsilon", epsilon));
    }

    /** The exact Gaussian error linear unit, with the error function rather than tanh. */
    default Value gelu(Value x) {
        return add(Node.of("Gelu", x));
    }

    default Value softmax(Value x, int axis) {
        return add(Node.of("Softmax", x).with("axis", axis));
    }

    /** Two-dimensional convolution of x [B, in, H, W] with weight [out, in, h, w] and the same padding on all sides. */
    default Value convolve(Value x, Value weight, Value bias, long stride, long padding) {
        return add(Node.of("Conv", x, weight, bias)
                .with("strides", List.of(stride, stride))
                .with("pads", List.of(padding, padding, padding, padding)));
    }

    /** Averages squares of {@code size} x {@code size}, which do not overlap. */
    default Value averagePool(Value x, long size) {
        return add(Node.of("AveragePool", x)
                .with("kernel_shape", List.of(size, size))
                .with("strides", List.of(size, size)));
    }
}
