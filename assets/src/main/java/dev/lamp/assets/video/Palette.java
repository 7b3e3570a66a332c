package dev.lamp.assets.video;

import java.util.Arrays;
import java.util.Objects;

/**
 * An immutable list of 1 to 256 opaque colours, each {@code 0xRRGGBB}; a pixel of a {@link Frame} is an index into it.
 */
public final class Palette {

    private static final int MAX_COLOURS = 256;

    private final int[] rgb;

    private Palette(int[] rgb) {
        this.rgb = rgb;
    }

    /**
     * Makes a palette of the given colours.
     *
     * @param rgb colours as {@code 0xRRGGBB}; the top byte is ignored
     */
    public static Palette of(int... rgb) {
        Objects.requireNonNull(rgb, "rgb");
        if (rgb.length < 1 || rgb.length > MAX_COLOURS) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MAX_COLOURS + " colours in a palette, found " + rgb.length);
        }
        int[] copy = rgb.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] &= 0xFFFFFF;
        }
        return new Palette(copy);
    }

    /** Number of colours. */
    public int size() {
        return rgb.length;
    }

    /** The colour at an index as {@code 0xRRGGBB}. */
    public int rgb(int index) {
        return rgb[Objects.checkIndex(index, rgb.length)];
    }

    /** The colours as a fresh array of {@code 0xRRGGBB}. */
    public int[] toArray() {
        return rgb.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Palette palette && Arrays.equals(rgb, palette.rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Palette[" + rgb.length + " colours]";
    }
}
