package dev.lamp.tokenizer.training.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A scope for computing with a {@link ParameterSet}: make the inputs with {@link #manager()}, compute, read the results
 * out, close. Closing frees every array that was made from the parameters or from the inputs.
 *
 * <pre>{@code
 * try (Step step = parameters.step()) {
 *     NDArray input = step.manager().create(pixels, shape);
 *     double loss = step.learn(() -> model.loss(input));
 *     optimiser.update(step, learningRate);
 * }
 * }</pre>
 *
 * <p>Gradients are recorded only inside {@link #learn}; anything else (validation, sampling) just computes. Gradients
 * of several calls of {@code learn} add up until the optimiser has used them. A long computation without gradients can
 * free memory earlier with sub-managers: give its inputs to one, and the results follow them.
 */
public final class Step implements AutoCloseable {

    private final ParameterSet owner;
    private final NDManager manager;
    private boolean closed;

    Step(ParameterSet owner, NDManager manager, Map<String, NDArray> parameters) {
        this.owner = owner;
        this.manager = manager;
        // Every thread starts out recording gradients; only learn() may.
        JniUtils.setGradMode(false);
        parameters.values().forEach(array -> array.tempAttach(manager));
    }

    /** Owner of all arrays of this step. */
    public NDManager manager() {
        return manager;
    }

    /**
     * Computes a loss with gradients recorded, then sends them back to the parameters.
     *
     * @param loss computes a single number from parameters and inputs of this step
     * @return the loss; it may be infinite or not a number, then do not call the optimiser
     */
    public double learn(Supplier<NDArray> loss) {
        NDArray value = recorded(loss);
        if (value.size() != 1) {
            throw new IllegalArgumentException("expected a loss of one number, found shape " + value.getShape());
        }
        NDArray one = manager.ones(value.getShape()).toDevice(value.getDevice(), false);
        JniUtils.backward((PtNDArray) value, (PtNDArray) one, false, false);
        return value.toFloatArray()[0];
    }

    private static NDArray recorded(Supplier<NDArray> loss) {
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(true);
        try {
            return loss.get();
        } finally {
            JniUtils.setGradMode(before);
        }
    }

    ParameterSet owner() {
        return owner;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            manager.close();
            owner.closed(this);
        }
    }
}
