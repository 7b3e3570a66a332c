package dev.lamp.tokenizer.prompt;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Tag;

/**
 * Any bytes: a prompt or frames, or a sentence why not. The limits are those of small pictures, and so is the frame: a
 * few bytes can claim millions of pixels, which would be all that a search spends its time on.
 */
@Tag("fuzz")
class PictureFuzzTest {

    private static final int MOST_FRAMES = 6;
    private static final int MOST_PIXELS = 32 * 32;
    private static final PixelLimits LIMITS = new PixelLimits(64 * 64, MOST_PIXELS);

    /** Few colours: every pixel is held against each, and every comparison is reported to the search. */
    private static final Palette COLOURS = Palette.of(0x000000, 0xFFFFFF, 0xC04030, 0x3060A0);

    private final PromptImporter importer = new PromptImporter(new FrameSize(8, 8), COLOURS);

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void picture(byte[] bytes) {
        try {
            importer.convert(PictureReader.read(bytes, LIMITS), PromptOptions.DEFAULT);
        } catch (PromptException expected) {
            expected.remedy();
        }
    }

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void gif(byte[] bytes) {
        AtomicInteger frames = new AtomicInteger();
        // From memory: out of a file the reader takes byte by byte, which is nine tenths of the time.
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            GifFrames.read(
                    new ByteArrayInputStream(bytes),
                    in,
                    MOST_PIXELS,
                    (frame, second) -> frames.incrementAndGet() < MOST_FRAMES);
        } catch (IOException | RuntimeException expected) {
            expected.getMessage(); // both become one sentence
        }
    }
}
