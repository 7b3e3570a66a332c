package dev.lamp.tokenizer.training;

/**
 * The 16 palette indices of a 4 x 4 patch, row-major, one byte each: the first eight in {@code high}, the others in
 * {@code low}.
 *
 * @param high pixels 0 to 7, the first in the top byte
 * @param low pixels 8 to 15
 */
record PatchKey(long high, long low) {

    /** Pixels of a patch. */
    static final int PIXELS = 16;

    /** Side of a patch in pixels. */
    static final int SIDE = 4;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The patch whose top left pixel is at {@code offset} in rows of {@code stride} pixels. */
    static PatchKey at(byte[] pixels, int offset, int stride) {
        long high = row(row(0, pixels, offset), pixels, offset + stride);
        long low = row(row(0, pixels, offset + 2 * stride), pixels, offset + 3 * stride);
        return new PatchKey(high, low);
    }

    /** The palette index of a pixel, 0 to 15 row-major. */
    int pixel(int index) {
        long half = index < PIXELS / 2 ? high : low;
        return (int) (half >>> (8 * (PIXELS / 2 - 1 - (index & 7)))) & 0xFF;
    }

    /** Copies the pixels into an array from an offset. */
    void copyTo(byte[] target, int offset) {
        for (int i = 0; i < PIXELS; i++) {
            target[offset + i] = (byte) pixel(i);
        }
    }

    @Override
    public int hashCode() {
        long mixed = (high * MIX ^ Long.rotateLeft(low * MIX, 32)) * MIX;
        return (int) (mixed >>> 32);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatchKey key && key.high == high && key.low == low;
    }

    private static long row(long start, byte[] pixels, int offset) {
        long bits = start;
        for (int i = 0; i < SIDE; i++) {
            bits = bits << 8 | pixels[offset + i] & 0xFF;
        }
        return bits;
    }
}
