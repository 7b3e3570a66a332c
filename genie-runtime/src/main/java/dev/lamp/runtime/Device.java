package dev.lamp.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import java.util.Locale;
import java.util.Set;

/** Where the graphs run. */
public enum Device {
    /** The best device that works, in the order CUDA, Core ML, CPU; never fails, and the runtime says what it chose. */
    AUTO("automatic"),
    /** The processor; always works. */
    CPU("CPU"),
    /** An NVIDIA graphics card. */
    CUDA("CUDA"),
    /** Apple's Core ML. */
    COREML("Core ML");

    /**
     * Whether a device can be tried here.
     *
     * @param available false if it is known not to work
     * @param reason why not, or what it is; one plain sentence
     * @param remedy what would make it available; empty if it is
     */
    public record Availability(boolean available, String reason, String remedy) {

        private static Availability yes(String reason) {
            return new Availability(true, reason, "");
        }

        private static Availability no(String reason, String remedy) {
            return new Availability(false, reason, remedy);
        }
    }

    private final String title;

    Device(String title) {
        this.title = title;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** Whether this device can be tried on this machine with this build, and why not. */
    public Availability availability() {
        return switch (this) {
            case AUTO -> Availability.yes("Takes the best device that works.");
            case CPU ->
                Availability.yes("The processor, " + Runtime.getRuntime().availableProcessors() + " cores.");
            case CUDA -> cuda();
            case COREML -> coreMl();
        };
    }

    private static Availability cuda() {
        if (providers().contains(OrtProvider.CUDA)) {
            return Availability.yes("An NVIDIA graphics card through CUDA 12.");
        }
        if (onMac()) {
            return Availability.no("CUDA does not exist on a Mac.", "Use Core ML or the CPU.");
        }
        return Availability.no(
                "This build of ONNX Runtime has no CUDA support.",
                "Put onnxruntime_gpu in place of onnxruntime on the class path, and install CUDA 12.");
    }

    private static Availability coreMl() {
        if (providers().contains(OrtProvider.CORE_ML)) {
            return Availability.yes("Apple's Core ML.");
        }
        return onMac()
                ? Availability.no("This build of ONNX Runtime has no Core ML support.", "Use a Mac with Apple silicon.")
                : Availability.no("Core ML exists on Macs only.", "Use the CPU or CUDA.");
    }

    private static boolean onMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    }

    private static Set<OrtProvider> providers() {
        return OrtEnvironment.getAvailableProviders();
    }
}
