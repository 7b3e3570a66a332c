package dev.lamp.tokenizer.prompt;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures drawn for tests. */
final class Pictures {

    private Pictures() {}

    static BufferedImage drawn(int width, int height, Color paper, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(paper);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(graphics);
        graphics.dispose();
        return image;
    }

    /** A house, a hill line and a stick figure in strokes of one width. */
    static BufferedImage sketch(int side, Color paper, Color ink, float strokeWidth) {
        return drawn(side, side, paper, graphics -> {
            graphics.setColor(ink);
            graphics.setStroke(new BasicStroke(strokeWidth));
            int u = side / 16;
            graphics.drawRect(2 * u, 7 * u, 4 * u, 5 * u);
            graphics.drawLine(2 * u, 7 * u, 4 * u, 4 * u);
            graphics.drawLine(4 * u, 4 * u, 6 * u, 7 * u);
            graphics.drawLine(0, 12 * u, side, 12 * u);
            graphics.drawOval(10 * u, 6 * u, 2 * u, 2 * u);
            graphics.drawLine(11 * u, 8 * u, 11 * u, 10 * u);
            graphics.drawLine(11 * u, 10 * u, 10 * u, 12 * u);
            graphics.drawLine(11 * u, 10 * u, 12 * u, 12 * u);
        });
    }

    /** Smooth colours everywhere, with grain: nothing like a drawing. */
    static BufferedImage photo(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = (int) (127 + 90 * Math.sin(9.0 * x / width) + 20 * random.nextGaussian());
                int green = (int) (127 + 90 * Math.cos(7.0 * y / height) + 20 * random.nextGaussian());
                int blue = (int) (127 + 90 * Math.sin(5.0 * (x + y) / width) + 20 * random.nextGaussian());
                image.setRGB(x, y, clamp(red) << 16 | clamp(green) << 8 | clamp(blue));
            }
        }
        return image;
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    /** A JPEG file of four channels, all pixels alike, without an Adobe marker: plain ink. */
    static byte[] cmykJpeg(int side, int... inks) throws IOException {
        java.awt.image.WritableRaster raster =
                java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, side, side, 4, null);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                raster.setPixel(x, y, inks);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
