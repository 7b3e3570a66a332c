package dev.lamp.tokenizer.training.nn;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;

/** Settings of the PyTorch engine that hold for the whole process. */
public final class PyTorch {

    private PyTorch() {}

    /** Loads the engine; the first call unpacks the native libraries and may take some seconds. */
    public static void start() {
        Engine.getEngine("PyTorch");
        JniUtils.setGradMode(false);
    }

    /**
     * Sets how many threads an operation may use. The default is one per core.
     *
     * @param threads 1 or more
     */
    public static void setThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least one thread, found " + threads);
        }
        start();
        JniUtils.setNumThreads(threads);
    }

    /** How many threads an operation may use now. */
    public static int threads() {
        start();
        return JniUtils.getNumThreads();
    }
}
