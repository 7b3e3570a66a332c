package dev.lamp.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;

/** How Lamp's graphs are run: the options of every session, by device and threads. */
public final class Sessions {

    private static final String SPINNING = "session.intra_op.allow_spinning";
    private static final String SPIN_TIME = "session.intra_op.spin_duration_us";

    private Sessions() {}

    /**
     * Options for a device; the caller closes them.
     *
     * @param device CPU, CUDA or COREML
     */
    public static SessionOptions options(Device device, Threads threads) throws OrtException {
        // What is played here is nobody's business; on Windows ONNX Runtime would tell the system.
        OrtEnvironment.getEnvironment().setTelemetry(false);
        SessionOptions options = new SessionOptions();
        try {
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            // The graphs are chains: there is nothing to run side by side but the inside of each operator.
            options.setInterOpNumThreads(1);
            options.setIntraOpNumThreads(threads.count());
            // Between two frames a pool that spins for long would burn the core that the window needs.
            options.addConfigEntry(SPINNING, threads.spinMicros() == 0 ? "0" : "1");
            if (threads.spinMicros() > 0) {
                options.addConfigEntry(SPIN_TIME, Integer.toString(threads.spinMicros()));
            }
            switch (device) {
                case CUDA -> options.addCUDA();
                case COREML -> options.addCoreML();
                default -> {}
            }
            return options;
        } catch (OrtException | RuntimeException e) {
            options.close();
            throw e;
        }
    }
}
