package dev.lamp.assets.video;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** Frames as images of the Java platform. */
public final class FrameImages {

    private static final int MAX_SCALE = 32;

    private FrameImages() {}

    /**
     * A frame as an image of indexed colour with the frame's exact palette.
     *
     * @param scale pixels of the image per pixel of the frame and side, 1 to 32
     */
    public static BufferedImage toImage(Frame frame, int scale) {
        requireScale(scale);
        BufferedImage image = new BufferedImage(
                frame.width() * scale,
                frame.height() * scale,
                BufferedImage.TYPE_BYTE_INDEXED,
                colourModel(frame.palette()));
        int[] row = new int[frame.width() * scale];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = frame.index(x / scale, y);
            }
            for (int i = 0; i < scale; i++) {
                image.getRaster().setSamples(0, y * scale + i, row.length, 1, 0, row);
            }
        }
        return image;
    }

    /**
     * An image whose every pixel has a colour of the palette, as a frame.
     *
     * @throws IllegalArgumentException if a colour is not in the palette
     */
    public static Frame toFrame(BufferedImage image, Palette palette) {
        FrameSize size = new FrameSize(image.getWidth(), image.getHeight());
        byte[] indices = new byte[size.pixels()];
        for (int i = 0; i < indices.length; i++) {
            int rgb = image.getRGB(i % size.width(), i / size.width()) & 0xFFFFFF;
            indices[i] = (byte) indexOf(palette, rgb);
        }
        return Frame.of(size, palette, indices);
    }

    private static int indexOf(Palette palette, int rgb) {
        for (int i = 0; i < palette.size(); i++) {
            if (palette.rgb(i) == rgb) {
                return i;
            }
        }
        throw new IllegalArgumentException(String.format("expected a colour of the palette, found #%06X", rgb));
    }

    static IndexColorModel colourModel(Palette palette) {
        byte[] red = new byte[palette.size()];
        byte[] green = new byte[palette.size()];
        byte[] blue = new byte[palette.size()];
        for (int i = 0; i < red.length; i++) {
            red[i] = (byte) (palette.rgb(i) >> 16);
            green[i] = (byte) (palette.rgb(i) >> 8);
            blue[i] = (byte) palette.rgb(i);
        }
        return new IndexColorModel(8, red.length, red, green, blue);
    }

    static void requireScale(int scale) {
        if (scale < 1 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("expected a scale of 1 to " + MAX_SCALE + ", found " + scale);
        }
    }
}
