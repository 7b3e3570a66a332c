package dev.lamp.actions.training;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/** Switches the recording of gradients off inside a loss. */
final class Gradients {

    private Gradients() {}

    /** Computes something that no gradient flows through. */
    static NDArray without(Supplier<NDArray> computation) {
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(false);
        try {
            return computation.get();
        } finally {
            JniUtils.setGradMode(before);
        }
    }
}
