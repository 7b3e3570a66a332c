package dev.lamp.tokenizer.training.onnx;

import dev.lamp.tokenizer.training.nn.LayerNorm;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Layers whose weights come from a set of learned tensors, by the names that the training side gives them. Weights are
 * written once, however often they are used.
 */
public final class LearnedLayers {

    private final OnnxGraph graph;
    private final Map<String, Tensor> parameters;
    private final OnnxGraph home;
    private final Map<String, Value> written;

    private LearnedLayers(OnnxGraph graph, Map<String, Tensor> parameters, OnnxGraph home, Map<String, Value> written) {
        this.graph = graph;
        this.parameters = parameters;
        this.home = home;
        this.written = written;
    }

    /**
     * @param graph where nodes and weights are added
     * @param parameters all learned tensors of the model
     */
    public LearnedLayers(OnnxGraph graph, Map<String, Tensor> parameters) {
        this(graph, parameters, graph, new HashMap<>());
    }

    /** Where nodes are added. */
    public OnnxGraph graph() {
        return graph;
    }

    /** The same layers, their nodes in a loop's body inside this graph and their weights where they are. */
    public LearnedLayers in(OnnxGraph body) {
        return new LearnedLayers(body, parameters, home, written);
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

    /** A learned tensor as a constant. */
    public Value constant(String name) {
        return constant(name, () -> tensor(name));
    }

    /** What is made of learned tensors as a constant, by a name of its own. */
    public Value constant(String name, Supplier<Tensor> tensor) {
        Value before = written.get(name);
        if (before != null) {
            return before;
        }
        Value value = home.parameter(name, tensor.get());
        written.put(name, value);
        return value;
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
