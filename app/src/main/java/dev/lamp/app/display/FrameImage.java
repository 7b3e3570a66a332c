package dev.lamp.app.display;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * An image of one frame that can be repainted in place, without a new image for each frame. It magnifies by itself,
 * every frame pixel a square of whole image pixels: not every way JavaFX has of drawing keeps an enlarged image crisp.
 * For the FX thread.
 */
public final class FrameImage {

    private static final int OPAQUE = 0xFF000000;

    private final FrameSize size;
    private final int factor;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    /**
     * Makes a black image.
     *
     * @param size of the frames
     * @param factor image pixels for each frame pixel, 1 or more
     */
    public FrameImage(FrameSize size, int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("expected a factor of 1 or more, found " + factor);
        }
        this.size = size;
        this.factor = factor;
        int width = size.width() * factor;
        int height = size.height() * factor;
        this.buffer = new PixelBuffer<>(
                width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
    }

    /** A picture of the frame, painted once. */
    public static Image of(Frame frame, int factor) {
        FrameImage picture = new FrameImage(frame.size(), factor);
        picture.paint(frame);
        return picture.image();
    }

    /** Whether this image is made for frames of a size, magnified this much. */
    public boolean fits(FrameSize frameSize, int magnification) {
        return size.equals(frameSize) && factor == magnification;
    }

    /** The image that shows whatever was painted last. */
    public Image image() {
        return image;
    }

    /**
     * Paints a frame.
     *
     * @throws IllegalArgumentException if its size is another
     */
    public void paint(Frame frame) {
        paint(frame, (x, y) -> OPAQUE | frame.rgb(x, y));
    }

    /**
     * Paints what a frame has that another has not; the rest is transparent.
     *
     * @throws IllegalArgumentException if a size is another
     */
    public void paintOver(Frame frame, Frame ground) {
        if (!ground.size().equals(size)) {
            throw new IllegalArgumentException("expected a ground of " + size + ", found " + ground.size());
        }
        paint(frame, (x, y) -> frame.rgb(x, y) == ground.rgb(x, y) ? 0 : OPAQUE | frame.rgb(x, y));
    }

    private void paint(Frame frame, IntBinaryOperator argb) {
        if (!frame.size().equals(size)) {
            throw new IllegalArgumentException("expected a frame of " + size + ", found " + frame.size());
        }
        buffer.updateBuffer(target -> {
            fill(argb, target.getBuffer().array());
            return null;
        });
    }

    private void fill(IntBinaryOperator ink, int[] argb) {
        int width = size.width() * factor;
        for (int y = 0; y < size.height(); y++) {
            int start = y * factor * width;
            for (int x = 0; x < size.width(); x++) {
                int from = start + x * factor;
                Arrays.fill(argb, from, from + factor, ink.applyAsInt(x, y));
            }
            for (int copy = 1; copy < factor; copy++) {
                System.arraycopy(argb, start, argb, start + copy * width, width);
            }
        }
    }
}
