package dev.lamp.tokenizer.prompt;

import dev.lamp.assets.video.PngChunks;
import dev.lamp.tokenizer.prompt.PromptException.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes the bytes of a PNG, JPEG, GIF or BMP file into pixels. The size is read from the header before anything is
 * decoded; large pictures are read with pixels left out, so that memory stays bounded.
 */
final class PictureReader {

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
    /** Parts of a PNG that unpack to any size, and none of which is seen. */
    private static final Set<String> PACKED = Set.of("zTXt", "iTXt", "iCCP");

    /** A progressive JPEG has about ten; each takes as long as the picture is large, and a few bytes. */
    private static final int USUAL_PASSES = 10;

    private static final int WHITE = 0xFFFFFF;
    private static final int OPAQUE = 255;

    private PictureReader() {}

    /** The picture, upright, over white paper where it is transparent. */
    static Raster read(byte[] file) throws PromptException {
        return read(file, PixelLimits.STANDARD);
    }

    /** The same for pictures of other sizes. */
    static Raster read(byte[] file, PixelLimits limits) throws PromptException {
        byte[] bytes = PngChunks.without(file, PACKED);
        if (BmpHeader.wrapsAnotherPicture(bytes)) {
            throw notAPicture();
        }
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(stream);
            try {
                GifBlocks.check(new ByteArrayInputStream(bytes));
                reader.setInput(stream, true, false);
                JpegSegments segments = new JpegSegments(bytes);
                return ExifOrientation.of(segments).upright(decode(reader, segments, limits));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers of the Java platform meet broken files with all kinds of runtime exceptions.
            throw damaged(e);
        }
    }

    /** An image that is in memory already. */
    static Raster toRaster(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        boolean seeThrough = image.getColorModel().hasAlpha();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (seeThrough ? overPaper(rgb[i]) : rgb[i]) & WHITE;
        }
        return new Raster(width, height, rgb);
    }

    private static int overPaper(int argb) {
        int alpha = argb >>> 24;
        if (alpha == OPAQUE || alpha == 0) {
            // Nearly all pixels, and a few bytes can claim millions of them.
            return alpha == 0 ? WHITE : argb;
        }
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = argb >> shift & 0xFF;
            mixed |= (channel * alpha + OPAQUE * (OPAQUE - alpha) + 127) / OPAQUE << shift;
        }
        return mixed;
    }

    private static ImageReader reader(ImageInputStream stream) throws IOException, PromptException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(stream); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw notAPicture();
    }

    private static PromptException notAPicture() {
        return new PromptException(
                Problem.NOT_A_PICTURE,
                "This is not a picture that Lamp can read.",
                "Choose a PNG, JPEG, GIF or BMP file.",
                null);
    }

    private static Raster decode(ImageReader reader, JpegSegments segments, PixelLimits limits)
            throws IOException, PromptException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > limits.most()) {
            throw new PromptException(
                    Problem.TOO_LARGE,
                    "This picture has " + pixels / 1_000_000 + " megapixels; Lamp reads up to "
                            + limits.most() / 1_000_000 + ".",
                    "Make it smaller first; 1000 pixels a side are plenty.",
                    null);
        }
        if (pixels * segments.passes() > limits.most() * USUAL_PASSES) {
            throw new PromptException(
                    Problem.TOO_LARGE,
                    "This JPEG draws its " + width + " x " + height + " pixels in " + segments.passes()
                            + " passes; Lamp reads so large ones in up to "
                            + limits.most() * USUAL_PASSES / pixels + ".",
                    "Save it again as a PNG, or as a JPEG that is not progressive.",
                    null);
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / limits.decoded()));
        if (step > 1) {
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        reader.addIIOReadWarningListener(new TruncationListener());
        return CmykJpeg.isCmyk(segments)
                ? CmykJpeg.read(reader, parameters, segments)
                : toRaster(reader.read(0, parameters));
    }

    private static PromptException damaged(Exception cause) {
        return new PromptException(
                Problem.DAMAGED,
                "This picture is damaged or not complete.",
                "Save or download it again, or choose another one.",
                cause);
    }
}
