package dev.lamp.tokenizer.prompt;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.FrameSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;

/** Any bytes: a prompt or frames, or a sentence why not. */
@Tag("fuzz")
class PictureFuzzTest {

    private static final int MOST_FRAMES = 20;

    private final PromptImporter importer = new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE);

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void picture(byte[] bytes) {
        try {
            importer.read(new ByteArrayInputStream(bytes), PromptOptions.DEFAULT);
        } catch (PromptException expected) {
            expected.remedy();
        }
    }

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void gif(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("moving", ".gif");
        Files.write(file, bytes);
        AtomicInteger frames = new AtomicInteger();
        try {
            GifFrames.read(file, (frame, second) -> frames.incrementAndGet() < MOST_FRAMES);
        } catch (PromptException expected) {
            expected.remedy();
        } finally {
            Files.delete(file);
        }
    }
}
