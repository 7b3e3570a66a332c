package dev.lamp.tokenizer.prompt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Reads JPEG files in printing colours, which the Java platform decodes but does not convert. The conversion is plain
 * ink on paper without a colour profile; near enough for 64 colours.
 */
final class CmykJpeg {

    private static final int INKS = 4;
    private static final int APP14 = 0xFFEE;
    private static final int ADOBE = 0x41646F62;
    private static final int TRANSFORM_AT = 11;
    private static final int YCCK = 2;
    private static final int FULL = 255;

    private CmykJpeg() {}

    /** Whether this is a JPEG file of four channels. */
    static boolean isCmyk(JpegSegments file) {
        return file.channels() == INKS;
    }

    static Raster read(ImageReader reader, ImageReadParam parameters, JpegSegments file) throws IOException {
        Optional<ByteBuffer> adobe =
                file.find(APP14, content -> content.limit() > TRANSFORM_AT && content.getInt(0) == ADOBE);
        boolean inverted = adobe.isPresent();
        boolean ycck = inverted && adobe.get().get(TRANSFORM_AT) == YCCK;
        java.awt.image.Raster stored = reader.readRaster(0, parameters);
        int width = stored.getWidth();
        int height = stored.getHeight();
        int[] rgb = new int[width * height];
        int[] row = new int[INKS * width];
        for (int y = 0; y < height; y++) {
            stored.getPixels(stored.getMinX(), stored.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = toRgb(row, INKS * x, inverted, ycck);
            }
        }
        return new Raster(width, height, rgb);
    }

    /**
     * Adobe stores paper (255 minus ink) rather than ink; YCCK is that, with the first three in luminance and chroma.
     */
    private static int toRgb(int[] row, int at, boolean inverted, boolean ycck) {
        int black = inverted ? row[at + 3] : FULL - row[at + 3];
        double[] paper = new double[3];
        if (ycck) {
            double luma = row[at];
            double blue = row[at + 1] - 128.0;
            double red = row[at + 2] - 128.0;
            paper[0] = FULL - (luma + 1.402 * red);
            paper[1] = FULL - (luma - 0.344136 * blue - 0.714136 * red);
            paper[2] = FULL - (luma + 1.772 * blue);
        } else {
            for (int i = 0; i < paper.length; i++) {
                paper[i] = inverted ? row[at + i] : FULL - row[at + i];
            }
        }
        int rgb = 0;
        for (double channel : paper) {
            int value = (int) Math.round(Math.max(0, Math.min(FULL, channel)) * black / FULL);
            rgb = rgb << 8 | value;
        }
        return rgb;
    }
}
