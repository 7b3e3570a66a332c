package dev.lamp.assets.video;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** Any bytes: a clip, or a sentence why not. */
@Tag("fuzz")
class ClipFuzzTest {

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void clip(byte[] bytes) throws IOException {
        try {
            ClipReader.read(new ByteArrayInputStream(bytes));
        } catch (ClipFormatException expected) {
            expected.getMessage();
        }
    }
}
