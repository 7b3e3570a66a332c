package dev.lamp.tokenizer.training.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The named numbers a model learns, in the order they were made. One set of names serves optimiser, checkpoint and
 * export.
 *
 * <p>DJL attaches the result of an operation to the manager of its first operand; on a parameter, that would be the
 * manager that lives as long as the model, and every {@code w.transpose()} would stay in native memory. So all
 * computing with parameters happens inside a {@link Step}: while it is open the parameters belong to the step, and so
 * do all results, which are freed when it closes.
 *
 * <p>Initial values depend on the seed and the parameter's name only, not on order or device. Not thread-safe: one
 * thread computes with a set at a time.
 */
public final class ParameterSet implements AutoCloseable {

    private final NDManager root;
    private final long seed;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final Set<String> frozen = new LinkedHashSet<>();
    private Step open;

    /**
     * Makes an empty set.
     *
     * @param device where the parameters live, such as {@code Device.cpu()} or {@code Device.gpu(0)}
     * @param seed decides the initial values
     */
    public ParameterSet(Device device, long seed) {
        PyTorch.start();
        this.root = NDManager.newBaseManager(device, "PyTorch");
        this.seed = seed;
    }

    /** Makes a parameter of normally distributed numbers around zero. */
    public void normal(String name, double deviation, long... shape) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + name.hashCode());
        float[] data = new float[Math.toIntExact(Tensor.count(shape))];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (random.nextGaussian() * deviation);
        }
        create(name, new Tensor(shape, data));
    }

    /** Makes a parameter of zeros. */
    public void zeros(String name, long... shape) {
        constant(name, 0, shape);
    }

    /** Makes a parameter of ones. */
    public void ones(String name, long... shape) {
        constant(name, 1, shape);
    }

    /** Makes a parameter with the same number everywhere. */
    public void constant(String name, double value, long... shape) {
        float[] data = new float[Math.toIntExact(Tensor.count(shape))];
        Arrays.fill(data, (float) value);
        create(name, new Tensor(shape, data));
    }

    /** Makes a parameter with given values. */
    public void create(String name, Tensor values) {
        requireNoStep();
        if (parameters.containsKey(name)) {
            throw new IllegalArgumentException("expected a new parameter name, found " + name + " for the second time");
        }
        NDArray array = root.create(values.data(), new Shape(values.shape()));
        array.setRequiresGradient(true);
        parameters.put(name, array);
    }

    /**
     * The parameter of a name. Compute with it only while a {@link #step()} is open.
     *
     * @throws IllegalArgumentException if there is none
     */
    public NDArray get(String name) {
        NDArray array = parameters.get(name);
        if (array == null) {
            throw new IllegalArgumentException("expected one of " + parameters.keySet() + ", found " + name);
        }
        return array;
    }

    /** All names, in the order they were made. */
    public List<String> names() {
        return List.copyOf(parameters.keySet());
    }

    /** Whether there is a parameter of this name. */
    public boolean contains(String name) {
        return parameters.containsKey(name);
    }

    /** How many numbers there are in all parameters together. */
    public long size() {
        return parameters.values().stream().mapToLong(NDArray::size).sum();
    }

    public Device device() {
        return root.getDevice();
    }

    /** Stops every parameter whose name starts with the prefix from learning. */
    public void freeze(String prefix) {
        setFrozen(prefix, true);
    }

    /** Lets every parameter whose name starts with the prefix learn again. */
    public void unfreeze(String prefix) {
        setFrozen(prefix, false);
    }

    /** Whether a parameter is kept from learning. */
    public boolean isFrozen(String name) {
        return frozen.contains(name);
    }

    /** Names of the parameters that learn. */
    public List<String> learning() {
        return parameters.keySet().stream()
                .filter(name -> !frozen.contains(name))
                .toList();
    }

    /** Opens a scope for computing with the parameters; only one at a time. Close it before the next. */
    public Step step() {
        requireNoStep();
        open = new Step(this, root.newSubManager(), Collections.unmodifiableMap(parameters));
        return open;
    }

    /** Copies of all values by name. */
    public Map<String, Tensor> save() {
        Map<String, Tensor> saved = new LinkedHashMap<>();
        parameters.forEach((name, array) -> saved.put(name, read(array)));
        return saved;
    }

    /** Values of one parameter, copied out of native memory. */
    public Tensor tensor(String name) {
        return read(get(name));
    }

    /**
     * Replaces all values.
     *
     * @throws IllegalArgumentException if a name is missing or has another shape; then nothing has changed
     */
    public void load(Map<String, Tensor> values) {
        parameters.forEach((name, array) -> requireFit(name, array, values.get(name)));
        parameters.forEach((name, array) -> array.set(values.get(name).data()));
    }

    /** Replaces the values of one parameter. */
    public void load(String name, Tensor values) {
        requireFit(name, get(name), values);
        get(name).set(values.data());
    }

    /** Arrays that live as long as this set, for tests of leaks: parameters and what the optimiser keeps. */
    public int managedArrays() {
        return root.getManagedArrays().size();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
        root.close();
    }

    NDManager root() {
        return root;
    }

    void closed(Step step) {
        if (open == step) {
            open = null;
        }
    }

    private void setFrozen(String prefix, boolean freeze) {
        requireNoStep();
        boolean found = false;
        for (Map.Entry<String, NDArray> entry : parameters.entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                found = true;
                entry.getValue().setRequiresGradient(!freeze);
                mark(entry.getKey(), freeze);
            }
        }
        if (!found) {
            throw new IllegalArgumentException("expected a prefix of " + parameters.keySet() + ", found " + prefix);
        }
    }

    private void mark(String name, boolean freeze) {
        if (freeze) {
            frozen.add(name);
        } else {
            frozen.remove(name);
        }
    }

    private void requireNoStep() {
        if (open != null) {
            throw new IllegalStateException("expected the last step to be closed first");
        }
    }

    private static void requireFit(String name, NDArray array, Tensor tensor) {
        if (tensor == null) {
            throw new IllegalArgumentException("expected values for parameter " + name + ", found none");
        }
        if (!array.getShape().equals(new Shape(tensor.shape()))) {
            throw new IllegalArgumentException("expected shape " + array.getShape() + " for parameter " + name
                    + ", found " + new Shape(tensor.shape()));
        }
    }

    private static Tensor read(NDArray array) {
        if (array.getDataType() != DataType.FLOAT32) {
            throw new IllegalStateException("expected 32-bit floats, found " + array.getDataType());
        }
        return new Tensor(array.getShape().getShape(), array.toFloatArray());
    }
}
