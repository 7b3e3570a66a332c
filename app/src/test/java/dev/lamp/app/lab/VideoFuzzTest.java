package dev.lamp.app.lab;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;

/** Any bytes: frames, or a sentence why not. */
@Tag("fuzz")
class VideoFuzzTest {

    private static final int MOST_FRAMES = 20;

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void mp4(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("moving", ".mp4");
        Files.write(file, bytes);
        AtomicInteger frames = new AtomicInteger();
        try {
            Mp4Frames.read(file, (frame, second) -> frames.incrementAndGet() < MOST_FRAMES);
        } catch (VideoException expected) {
            expected.remedy();
        } finally {
            Files.delete(file);
        }
    }
}
