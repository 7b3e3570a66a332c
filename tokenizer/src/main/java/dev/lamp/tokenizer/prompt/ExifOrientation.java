package dev.lamp.tokenizer.prompt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as JPEG files note it (Exif 2.3, tag 0x0112): photographed sketches come sideways without it.
 * Anything unexpected counts as upright.
 *
 * @param value 1 upright, 2 to 8 the seven other ways
 */
record ExifOrientation(int value) {

    private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
    private static final int APP1 = 0xFFE1;
    private static final int EXIF = 0x45786966;
    private static final int HEADER_BYTES = 6;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    /** The orientation noted in a file; upright if there is none. */
    static ExifOrientation of(JpegSegments file) {
        try {
            return file.find(APP1, content -> content.limit() >= HEADER_BYTES && content.getInt(0) == EXIF)
                    .map(content -> fromTiff(content.slice(HEADER_BYTES, content.limit() - HEADER_BYTES)))
                    .orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static ExifOrientation fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new ExifOrientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    Raster upright(Raster picture) {
        if (value == 1) {
            return picture;
        }
        boolean sideways = value >= 5;
        int width = sideways ? picture.height() : picture.width();
        int height = sideways ? picture.width() : picture.height();
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = source(picture, x, y);
            }
        }
        return new Raster(width, height, rgb);
    }

    private int source(Raster picture, int x, int y) {
        int right = picture.width() - 1;
        int bottom = picture.height() - 1;
        return switch (value) {
            case 2 -> picture.at(right - x, y);
            case 3 -> picture.at(right - x, bottom - y);
            case 4 -> picture.at(x, bottom - y);
            case 5 -> picture.at(y, x);
            case 6 -> picture.at(y, bottom - x);
            case 7 -> picture.at(right - y, bottom - x);
            default -> picture.at(right - y, x);
        };
    }
}
