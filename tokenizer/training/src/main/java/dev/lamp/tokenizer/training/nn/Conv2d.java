package dev.lamp.tokenizer.training.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * A convolution with {@code name.weight} [out, in, k, k] and {@code name.bias} [out], stride 1, padded with zeros so
 * that the size stays. Input [B, in, H, W], output [B, out, H, W].
 *
 * @param parameters owner of the weights
 * @param name prefix of the parameters' names
 * @param kernel side of the kernel, odd
 */
public record Conv2d(ParameterSet parameters, String name, int kernel) {

    public Conv2d {
        if (kernel < 1 || kernel % 2 == 0) {
            throw new IllegalArgumentException("expected an odd kernel of 1 or more, found " + kernel);
        }
    }

    /** Registers a layer with weights of deviation 1 / sqrt(in * k * k). */
    public static Conv2d create(ParameterSet parameters, String name, long in, long out, int kernel) {
        parameters.normal(name + ".weight", 1 / Math.sqrt(in * kernel * kernel), out, in, kernel, kernel);
        parameters.zeros(name + ".bias", out);
        return new Conv2d(parameters, name, kernel);
    }

    public NDArray forward(NDArray x) {
        long pad = kernel / 2;
        return ai.djl.nn.convolutional.Conv2d.conv2d(
                        x,
                        parameters.get(name + ".weight"),
                        parameters.get(name + ".bias"),
                        new Shape(1, 1),
                        new Shape(pad, pad))
                .singletonOrThrow();
    }
}
