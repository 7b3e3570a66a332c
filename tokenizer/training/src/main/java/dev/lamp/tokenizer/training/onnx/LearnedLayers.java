package dev.lamp.tokenizer.training.onnx;

import dev.lamp.tokenizer.training.nn.LayerNorm;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Arrays;
import java.util.Map;

/**
 * Layers whose weights come from a set of learned tensors, by the names that the training side gives them.
 *
 * @param graph where nodes and weights are added
 * @param parameters all learned tensors of the model
 */
public record LearnedLayers(OnnxGraph graph, Map<String, Tensor> parameters) {

    /** The same layers, written into another graph, such as a loop's body. */
    public LearnedLayers in(OnnxGraph other) {
        return new LearnedLayers(other, parameters);
    }

    /**
     * The values of a learned tensor.
     *
     * @throws IllegalArgumentException if there is none of this name and shape
     */
    public Tensor tensor(String name, long... shape) {
        Tensor tensor = tensor(name);
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new IllegalArgumentException("expected shape " + Arrays.toString(shape) + " for parameter " + name
                    + ", found " + Arrays.toString(tensor.shape()));
        }
        return tensor;
    }

    /** The values of a learned tensor of any shape. */
    public Tensor tensor(String name) {
        Tensor tensor = parameters.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("expected one of " + parameters.keySet() + ", found " + name);
        }
        return tensor;
    }

    /** Adds a learned tensor as a constant. */
    public Value constant(String name) {
        return graph.parameter(name, tensor(name));
    }

    /** {@code x W + b} of a matrix [rows, in] with {@code name.weight} [in, out] and {@code name.bias} [out]. */
    public Value linear(Value x, String name) {
        return graph.linear(x, constant(name + ".weight"), constant(name + ".bias"));
    }

    /** Normalises the last axis with {@code name.scale} and {@code name.shift}. */
    public Value layerNorm(Value x, String name) {
        return graph.layerNorm(x, constant(name + ".scale"), constant(name + ".shift"), LayerNorm.EPSILON);
    }

    /** Convolution with {@code name.weight} [out, in, k, k] and {@code name.bias}; the size stays. */
    public Value convolve(Value x, String name) {
        long kernel = tensor(name + ".weight").shape()[2];
        return graph.convolve(x, constant(name + ".weight"), constant(name + ".bias"), 1, kernel / 2);
    }
}
