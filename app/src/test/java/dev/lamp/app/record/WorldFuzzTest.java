package dev.lamp.app.record;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
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
    void picture(byte[] bytes) {
        try {
            WorldFiles.carried(bytes);
        } catch (WorldFileException expected) {
            expected.remedy();
        }
    }
}
