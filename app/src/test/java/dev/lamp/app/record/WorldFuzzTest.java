package dev.lamp.app.record;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** Any text, any picture: a world, or a sentence why not. */
@Tag("fuzz")
class WorldFuzzTest {

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void world(byte[] text) {
        try {
            WorldJson.read(new String(text, StandardCharsets.US_ASCII));
        } catch (WorldFileException expected) {
            expected.remedy();
        }
    }

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void picture(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("carries", ".png");
        Files.write(file, bytes);
        try {
            WorldFiles.find(file);
        } catch (WorldFileException expected) {
            expected.remedy();
        } finally {
            Files.delete(file);
        }
    }
}
