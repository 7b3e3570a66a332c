package dev.lamp.assets.video;

import dev.lamp.assets.file.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
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
        WholeFile.write(file, out -> write(image, out));
    }

    private static void write(BufferedImage image, OutputStream out) throws IOException {
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("no PNG encoder takes this image");
        }
    }
}
