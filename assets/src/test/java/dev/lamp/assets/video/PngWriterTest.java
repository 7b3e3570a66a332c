package dev.lamp.assets.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngWriterTest {

    private static final Palette COLOURS = Palette.of(0x102030, 0xFFFFFF);
    private static final FrameSize SIZE = new FrameSize(2, 1);

    @Test
    void aPictureNeedsNoRoomForTemporaryFiles(@TempDir Path folder) throws IOException {
        Frame frame = Frame.of(SIZE, COLOURS, new byte[] {1, 0});
        Path gone = Files.createDirectory(folder.resolve("gone"));
        ImageIO.setCacheDirectory(gone.toFile());
        Files.delete(gone);
        byte[] png;
        try {
            png = PngWriter.bytes(frame, 1);
        } finally {
            ImageIO.setCacheDirectory(null);
        }
        assertEquals(frame, FrameImages.toFrame(ImageIO.read(new ByteArrayInputStream(png)), COLOURS));
    }
}
