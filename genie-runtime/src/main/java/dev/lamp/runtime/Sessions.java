package dev.lamp.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;

/** How Lamp's graphs are run: the options of every session, by device. */
final class Sessions {

    private static final String SPINNING = "session.intra_op.allow_spinning";

    private Sessions() {}

    /**
     * Options for a device; the caller closes them.
     *
     * @param device CPU, CUDA or COREML
     */
    static SessionOptions options(Device device) throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            // The graphs are chains: there is nothing to run side by side but the inside of each operator.
            options.setInterOpNumThreads(1);
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            // Between two frames a spinning pool would burn the core that the window needs.
            options.addConfigEntry(SPINNING, "0");
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
