package dev.lamp.runtime;

import java.util.List;
import java.util.Locale;

/** What usually helps when a device fails, judged by what its provider says. */
final class DeviceTrouble {

    private static final String OTHERWISE = "Check its driver, or choose automatic or the CPU.";

    /** Words of a provider, and what helps; the first that fits counts. */
    private record Known(List<String> words, String remedy) {}

    private static final List<Known> KNOWN = List.of(
            new Known(
                    List.of("cudnn"),
                    "Install cuDNN 9 for CUDA 12, which the labeller's convolutions need, or choose the CPU."),
            new Known(
                    List.of(
                            "libcublas",
                            "libcudart",
                            "libcurand",
                            "libcufft",
                            "cublas64",
                            "cudart64",
                            "error 126",
                            "failed to load shared library"),
                    "Install CUDA 12 and have its libraries on the library path, or choose the CPU."),
            new Known(
                    List.of("insufficient", "driver version"),
                    "Update the graphics driver to one for CUDA 12, or choose the CPU."),
            new Known(
                    List.of("no cuda-capable device", "invalid device ordinal"),
                    "There is no NVIDIA card that CUDA sees; choose the CPU."),
            new Known(
                    List.of("out of memory", "bfcarena", "failed to allocate"),
                    "Close what else uses the graphics card's memory, or choose the CPU."),
            new Known(
                    List.of("dll initialization routine failed"),
                    "Use a recent JDK: this one brings an old C++ runtime along, which ONNX Runtime cannot use."));

    private DeviceTrouble() {}

    /** The remedy for what a provider said. */
    static String remedy(String said) {
        String text = String.valueOf(said).toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> known.words().stream().anyMatch(text::contains))
                .map(Known::remedy)
                .findFirst()
                .orElse(OTHERWISE);
    }
}
