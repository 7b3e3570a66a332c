package dev.lamp.tokenizer.training.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Normalises the last dimension to mean 0 and variance 1, then y = x * {@code name.scale} + {@code name.shift} [size].
 * The constant added to the variance is {@link #EPSILON}.
 *
 * @param parameters owner of scale and shift
 * @param name prefix of the parameters' names
 * @param size of the last dimension
 */
public record LayerNorm(ParameterSet parameters, String name, long size) {

    /** Added to the variance, as in the exported graphs. */
    public static final float EPSILON = 1e-5f;

    /** Registers scale 1 and shift 0. */
    public static LayerNorm create(ParameterSet parameters, String name, long size) {
        parameters.ones(name + ".scale", size);
        parameters.zeros(name + ".shift", size);
        return new LayerNorm(parameters, name, size);
    }

    public NDArray forward(NDArray x) {
        return normalise(x, parameters.get(name + ".scale"), parameters.get(name + ".shift"));
    }

    /** Normalises the last dimension with the given scale and shift, each of that dimension's size. */
    public static NDArray normalise(NDArray x, NDArray scale, NDArray shift) {
        return ai.djl.nn.norm.LayerNorm.layerNorm(x, new Shape(scale.size()), scale, shift, EPSILON)
                .singletonOrThrow();
    }
}
