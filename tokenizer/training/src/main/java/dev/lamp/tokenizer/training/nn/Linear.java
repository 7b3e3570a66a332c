package dev.lamp.tokenizer.training.nn;

import ai.djl.ndarray.NDArray;

/**
 * y = xW + b with {@code name.weight} [in, out] and {@code name.bias} [out]. Input [..., in], output [..., out].
 *
 * @param parameters owner of the weights
 * @param name prefix of the parameters' names
 * @param biased whether there is a bias
 */
public record Linear(ParameterSet parameters, String name, boolean biased) {

    /** Registers a layer with weights of deviation 1 / sqrt(in). */
    public static Linear create(ParameterSet parameters, String name, long in, long out) {
        return create(parameters, name, in, out, 1 / Math.sqrt(in));
    }

    /** Registers a layer with a given deviation of the initial weights. */
    public static Linear create(ParameterSet parameters, String name, long in, long out, double deviation) {
        parameters.normal(name + ".weight", deviation, in, out);
        parameters.zeros(name + ".bias", out);
        return new Linear(parameters, name, true);
    }

    /** Registers a layer without a bias. */
    public static Linear unbiased(ParameterSet parameters, String name, long in, long out) {
        parameters.normal(name + ".weight", 1 / Math.sqrt(in), in, out);
        return new Linear(parameters, name, false);
    }

    public NDArray forward(NDArray x) {
        NDArray y = x.matMul(parameters.get(name + ".weight"));
        return biased ? y.add(parameters.get(name + ".bias")) : y;
    }
}
