package dev.lamp.tokenizer.prompt;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.FrameSize;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Tag;

/** Any bytes: a prompt, or a sentence why not. */
@Tag("fuzz")
class PictureFuzzTest {

    private final PromptImporter importer = new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE);

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void picture(byte[] bytes) {
        try {
            importer.read(new ByteArrayInputStream(bytes), PromptOptions.DEFAULT);
        } catch (PromptException expected) {
            expected.remedy();
        }
    }
}
