package dev.lamp.assets.bundle;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Tag;

/** Any bytes: a bundle that opens, or a sentence why not. See CONTRIBUTING for how to let it search. */
@Tag("fuzz")
class BundleFuzzTest {

    private static final long RUNS = 1_000_000;

    /** One file that stays open and is written again and again: opening one takes longer than reading it. */
    private final Path file = Files.createTempFile("bundle", ".zip");

    private final FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE);

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
        written.write(ByteBuffer.wrap(bytes), 0);
        written.truncate(bytes.length);
        try {
            ModelBundle.open(file);
        } catch (BundleException expected) {
            expected.remedy();
        }
    }
}
