package dev.lamp.assets.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipFilesTest {

    private static final Clip CLIP = new ClipGenerator().clip(5, ClipOptions.training());

    @TempDir
    private Path folder;

    @Test
    void aClipIsReadBackAsItWasWritten() throws IOException {
        Path file = folder.resolve("clip.lamp");
        ClipWriter.write(CLIP, file);
        assertEquals(CLIP, ClipReader.read(file));
        assertTrue(Files.size(file) < 16 * 1024, "a clip of 16 frames took " + Files.size(file) + " bytes");
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
        byte[] bytes = written();
        for (int length = 0; length < bytes.length - 16; length += 7) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThrows(ClipFormatException.class, () -> ClipReader.read(new ByteArrayInputStream(part)));
        }
    }

    @Test
    void damageIsRefusedOrHarmlessAndNeverCrashes() throws IOException {
        byte[] bytes = written();
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertEquals(
                        CLIP.length(),
                        ClipReader.read(new ByteArrayInputStream(damaged)).length());
            } catch (ClipFormatException expected) {
                assertFalse(expected.getMessage().isBlank());
            }
        }
    }

    @Test
    void aHugeFrameCountIsRefusedBeforeAnythingIsAllocated() throws IOException {
        byte[] bytes = written();
        int at = 4 + 1 + 1 + 2 + 2 + 2 + 3 * CLIP.palette().size();
        Arrays.fill(bytes, at, at + 4, (byte) 0x7F);
        assertThrows(ClipFormatException.class, () -> ClipReader.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void aPngHasTheExactColours() throws IOException {
        Path file = folder.resolve("frame.png");
        PngWriter.write(CLIP.frame(0), 1, file);
        assertEquals(CLIP.frame(0), FrameImages.toFrame(ImageIO.read(file.toFile()), CLIP.palette()));
    }

    @Test
    void aGifHasEveryFrameInExactColours() throws IOException {
        Path file = folder.resolve("clip.gif");
        GifWriter.write(CLIP, 3, file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(CLIP.length(), reader.getNumImages(true));
            for (int t = 0; t < CLIP.length(); t++) {
                BufferedImage image = reader.read(t);
                assertEquals(3 * 64, image.getWidth());
                assertEquals(CLIP.frame(t).rgb(10, 20), image.getRGB(31, 61) & 0xFFFFFF);
            }
        } finally {
            reader.dispose();
        }
    }

    @Test
    void aContactSheetShowsItsFramesUnchanged() {
        BufferedImage sheet = new ContactSheet(2)
                .row(CLIP.frames())
                .row("second", CLIP.frames().subList(0, 2))
                .toImage();
        assertEquals(4 + 16 * (128 + 4), sheet.getWidth());
        assertEquals(CLIP.frame(1).rgb(0, 0), sheet.getRGB(4 + 132, 4) & 0xFFFFFF);
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClipWriter.write(CLIP, out);
        return out.toByteArray();
    }
}
