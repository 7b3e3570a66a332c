package dev.lamp.assets.video;

import java.util.Arrays;
import java.util.Objects;

/**
 * One picture in indexed colour: a palette index per pixel, row by row from the top left. Immutable, so it may be
 * handed between threads freely.
 */
public final class Frame {

    private final FrameSize size;
    private final Palette palette;
    private final byte[] indices;

    private Frame(FrameSize size, Palette palette, byte[] indices) {
        this.size = size;
        this.palette = palette;
        this.indices = indices;
    }

    /**
     * Makes a frame from a copy of the given pixels.
     *
     * @param indices one palette index per pixel, row-major; bytes are unsigned
     * @throws IllegalArgumentException if the length or an index does not fit size and palette
     */
    public static Frame of(FrameSize size, Palette palette, byte[] indices) {
        Objects.requireNonNull(palette, "palette");
        if (indices.length != size.pixels()) {
            throw new IllegalArgumentException("expected " + size.pixels() + " pixels, found " + indices.length);
        }
        for (byte index : indices) {
            if (Byte.toUnsignedInt(index) >= palette.size()) {
                throw new IllegalArgumentException(
                        "expected palette indices below " + palette.size() + ", found " + Byte.toUnsignedInt(index));
            }
        }
        return new Frame(size, palette, indices.clone());
    }

    public FrameSize size() {
        return size;
    }

    public int width() {
        return size.width();
    }

    public int height() {
        return size.height();
    }

    public Palette palette() {
        return palette;
    }

    /** The palette index of the pixel in column x and row y. */
    public int index(int x, int y) {
        return Byte.toUnsignedInt(indices[y * size.width() + Objects.checkIndex(x, size.width())]);
    }

    /** The colour of the pixel in column x and row y, {@code 0xRRGGBB}. */
    public int rgb(int x, int y) {
        return palette.rgb(index(x, y));
    }

    /** All indices as a fresh array, row-major. */
    public byte[] toIndices() {
        return indices.clone();
    }

    /** Copies all indices into {@code target} from {@code offset}, without a new array. */
    public void copyIndices(byte[] target, int offset) {
        System.arraycopy(indices, 0, target, offset, indices.length);
    }

    /** Number of pixels whose colour differs between this frame and another of the same size. */
    public int differingPixels(Frame other) {
        if (!size.equals(other.size)) {
            throw new IllegalArgumentException("expected a frame of " + size + ", found " + other.size);
        }
        int count = 0;
        for (int i = 0; i < indices.length; i++) {
            if (palette.rgb(Byte.toUnsignedInt(indices[i]))
                    != other.palette.rgb(Byte.toUnsignedInt(other.indices[i]))) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame
                && size.equals(frame.size)
                && palette.equals(frame.palette)
                && Arrays.equals(indices, frame.indices);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(indices);
    }

    @Override
    public String toString() {
        return "Frame[" + size.width() + " x " + size.height() + "]";
    }
}
