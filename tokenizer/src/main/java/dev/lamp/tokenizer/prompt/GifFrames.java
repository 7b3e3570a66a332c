package dev.lamp.tokenizer.prompt;

import dev.lamp.tokenizer.prompt.PromptException.Problem;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

/** Reads animated GIF files: each frame as it is seen, with its time. */
public final class GifFrames {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int MOST_PIXELS = 2048 * 2048;
    private static final double HUNDREDTHS = 100;
    /** What browsers do with frames that ask for no time at all. */
    private static final int FASTEST = 2;

    private static final int SLOWER = 10;

    private GifFrames() {}

    /**
     * Reads one frame after the other.
     *
     * @param sink gets each frame and the second at which it is shown; reading ends when it answers false; an
     *     {@link UncheckedIOException} of its own goes through
     * @throws PromptException if the file is no GIF that can be read
     */
    public static void read(Path file, BiPredicate<Raster, Double> sink) throws PromptException {
        try (InputStream blocks = Files.newInputStream(file);
                ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new IOException("expected a file, found none");
            }
            read(blocks, in, MOST_PIXELS, sink);
        } catch (UncheckedIOException e) {
            throw e; // from the sink: the reader has none of these
        } catch (IOException | RuntimeException e) {
            throw new PromptException(
                    Problem.DAMAGED,
                    file.getFileName() + " is not a GIF that Lamp can read.",
                    "Leave it out, or save it again.",
                    e);
        }
    }

    /**
     * Reads one frame after the other of a picture of at most a number of pixels, out of two streams of the same bytes.
     *
     * @throws IOException if they are no GIF that can be read; what the reader of the Java platform meets such with may
     *     be any runtime exception, too
     */
    static void read(InputStream blocks, ImageInputStream in, int mostPixels, BiPredicate<Raster, Double> sink)
            throws IOException {
        GifBlocks.check(blocks);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try {
            reader.setInput(in, false, false);
            read(reader, mostPixels, sink);
        } finally {
            reader.dispose();
        }
    }

    private static void read(ImageReader reader, int mostPixels, BiPredicate<Raster, Double> sink) throws IOException {
        BufferedImage canvas = null;
        double time = 0;
        int count = reader.getNumImages(true);
        if (count == 0) {
            throw new IOException("expected at least one image, found none");
        }
        for (int i = 0; i < count; i++) {
            checkSize(reader.getWidth(i), reader.getHeight(i), mostPixels);
            Part part = Part.of(reader, i);
            if (canvas == null) {
                canvas = canvas(reader, part, mostPixels);
            }
            BufferedImage before = part.disposal().equals("restoreToPrevious") ? copy(canvas) : null;
            draw(canvas, part);
            if (!sink.test(PictureReader.toRaster(canvas), time)) {
                return;
            }
            time += part.delay() / HUNDREDTHS;
            if (before != null) {
                canvas = before;
            } else if (part.disposal().equals("restoreToBackgroundColor")) {
                clear(canvas, part);
            }
        }
    }

    /** One image of the file, which may cover a part of the picture only. */
    private record Part(BufferedImage image, Rectangle place, int delay, String disposal) {

        static Part of(ImageReader reader, int index) throws IOException {
            IIOMetadataNode root =
                    (IIOMetadataNode) reader.getImageMetadata(index).getAsTree(FORMAT);
            IIOMetadataNode place = child(root, "ImageDescriptor");
            IIOMetadataNode control = child(root, "GraphicControlExtension");
            BufferedImage image = reader.read(index);
            Rectangle at = new Rectangle(
                    number(place, "imageLeftPosition"),
                    number(place, "imageTopPosition"),
                    image.getWidth(),
                    image.getHeight());
            int delay = number(control, "delayTime");
            return new Part(image, at, delay < FASTEST ? SLOWER : delay, control.getAttribute("disposalMethod"));
        }

        private static IIOMetadataNode child(IIOMetadataNode root, String name) {
            var found = root.getElementsByTagName(name);
            return found.getLength() > 0 ? (IIOMetadataNode) found.item(0) : new IIOMetadataNode(name);
        }

        private static int number(IIOMetadataNode node, String name) {
            String value = node.getAttribute(name);
            return value.isEmpty() ? 0 : Integer.parseInt(value);
        }
    }

    private static BufferedImage canvas(ImageReader reader, Part first, int mostPixels) throws IOException {
        int width = Math.max(reader.getWidth(0), first.place().x + first.place().width);
        int height = Math.max(reader.getHeight(0), first.place().y + first.place().height);
        checkSize(width, height, mostPixels);
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    /** Asked before anything is decoded, for a few bytes can claim a picture of gigabytes. */
    private static void checkSize(int width, int height, int most) throws IOException {
        if ((long) width * height > most) {
            throw new IOException("expected at most " + most + " pixels, found " + width + " x " + height);
        }
    }

    private static void draw(BufferedImage canvas, Part part) {
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(part.image(), part.place().x, part.place().y, null);
        graphics.dispose();
    }

    private static void clear(BufferedImage canvas, Part part) {
        Graphics2D graphics = canvas.createGraphics();
        graphics.setComposite(AlphaComposite.Clear);
        graphics.fill(part.place());
        graphics.dispose();
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        copy.setData(image.getData());
        return copy;
    }
}
