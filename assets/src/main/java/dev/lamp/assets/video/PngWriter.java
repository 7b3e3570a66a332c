package dev.lamp.assets.video;

import dev.lamp.assets.file.WholeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG files. */
public final class PngWriter {

    private PngWriter() {}

    /** Writes a frame, each pixel {@code scale} x {@code scale}. */
    public static void write(Frame frame, int scale, Path file) throws IOException {
        write(FrameImages.toImage(frame, scale), file);
    }

    /** A frame as the bytes of a PNG file, each pixel {@code scale} x {@code scale}. */
    public static byte[] bytes(Frame frame, int scale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(FrameImages.toImage(frame, scale), out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every picture", e);
        }
        return out.toByteArray();
    }

    /** Writes an image. */
    public static void write(BufferedImage image, Path file) throws IOException {
        WholeFile.write(file, out -> write(image, out));
    }

    private static void write(BufferedImage image, OutputStream out) throws IOException {
        // Left to itself, the Java platform makes a temporary file for every picture.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("no PNG encoder takes this image");
            }
        }
    }
}
