package dev.lamp.assets.bundle;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** Any bytes: a bundle that opens, or a sentence why not. See CONTRIBUTING for how to let it search. */
@Tag("fuzz")
class BundleFuzzTest {

    private static final long RUNS = 1_000_000;

    /** One file that is written again and again: making a new one takes longer than reading it. */
    private final Path file = Files.createTempFile("bundle", ".zip");

    BundleFuzzTest() throws IOException {
        file.toFile().deleteOnExit();
    }

    @FuzzTest(maxExecutions = RUNS, maxDuration = "12h")
    void manifest(byte[] json) {
        try {
            ManifestJson.read(json);
        } catch (BundleException expected) {
            expected.remedy();
        }
    }

    @FuzzTest(maxExecutions = RUNS, maxDuration = "12h")
    void graph(byte[] bytes) {
        try {
            GraphOutline.read(bytes);
        } catch (IllegalArgumentException expected) {
            expected.getMessage();
        }
    }

    @FuzzTest(maxExecutions = RUNS, maxDuration = "12h")
    void zip(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            ModelBundle.open(file);
        } catch (BundleException expected) {
            expected.remedy();
        }
    }
}
