package dev.lamp.assets.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes PNG files. */
public final class PngWriter {

    private PngWriter() {}

    /** Writes a frame, each pixel {@code scale} x {@code scale}. */
    public static void write(Frame frame, int scale, Path file) throws IOException {
        write(FrameImages.toImage(frame, scale), file);
    }

    /** Writes an image. */
    public static void write(BufferedImage image, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("no PNG encoder takes this image");
            }
        }
    }
}
