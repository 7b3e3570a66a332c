package dev.lamp.app.display;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes pixels as the bytes of a BMP file, the simplest that every picture reader knows; so a picture that was never a
 * file takes the same way in as one that was.
 */
public final class BmpFile {

    private static final int HEADER = 54;
    private static final int INFO_HEADER = 40;
    private static final int BYTES_PER_PIXEL = 3;
    private static final int WHITE = 255;

    private BmpFile() {}

    /**
     * A picture of 24 bits per pixel; what shines through lies on white.
     *
     * @param width pixels
     * @param height pixels
     * @param argb {@code 0xAARRGGBB} for each pixel, row by row from the top
     */
    public static byte[] of(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException("expected " + width + " x " + height + " pixels, found " + argb.length);
        }
        int stride = (width * BYTES_PER_PIXEL + 3) / 4 * 4;
        ByteBuffer file = ByteBuffer.allocate(Math.addExact(HEADER, Math.multiplyExact(stride, height)))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(HEADER);
        file.putInt(INFO_HEADER).putInt(width).putInt(height).putShort((short) 1);
        file.putShort((short) (BYTES_PER_PIXEL * Byte.SIZE));
        for (int row = 0; row < height; row++) {
            file.position(HEADER + (height - 1 - row) * stride);
            for (int column = 0; column < width; column++) {
                put(file, argb[row * width + column]);
            }
        }
        return file.array();
    }

    private static void put(ByteBuffer file, int argb) {
        int alpha = argb >>> 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int channel = argb >> shift & 0xFF;
            file.put((byte) ((channel * alpha + WHITE * (255 - alpha) + 127) / 255));
        }
    }
}
