package dev.lamp.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.onnxruntime.OrtEnvironment;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some releases of ONNX Runtime report to their maker what they run; the one that Lamp comes with must not. */
class QuietEngineTest {

    private static final String COLLECTOR = "events.data.microsoft.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib"
            })
    void theLibraryKnowsNobodyToReportTo(String library) throws Exception {
        try (InputStream in = OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(text.contains(COLLECTOR), () -> library + " names " + COLLECTOR);
        }
    }
}
