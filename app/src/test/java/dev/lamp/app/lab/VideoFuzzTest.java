package dev.lamp.app.lab;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** Any bytes: boxes that can be followed, or a sentence why not. What is in them is decoded by a process of its own. */
@Tag("fuzz")
class VideoFuzzTest {

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void mp4(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("moving", ".mp4");
        Files.write(file, bytes);
        try {
            Mp4Boxes.check(file);
        } catch (IOException expected) {
            expected.getMessage();
        } finally {
            Files.delete(file);
        }
    }
}
