package dev.lamp.tokenizer.prompt;

import java.util.Arrays;

/**
 * An opaque picture in true colour, {@code 0xRRGGBB} per pixel, row by row.
 *
 * @param width pixels
 * @param height pixels
 * @param rgb the array itself, not a copy
 */
public record Raster(int width, int height, int[] rgb) {

    /** The colour of a pixel, {@code 0xRRGGBB}. */
    public int at(int x, int y) {
        return rgb[y * width + x];
    }

    /** A part of the picture. */
    Raster crop(int left, int top, int newWidth, int newHeight) {
        int[] part = new int[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(rgb, (top + y) * width + left, part, y * newWidth, newWidth);
        }
        return new Raster(newWidth, newHeight, part);
    }

    /** The picture in the middle of a larger one of a given colour. */
    Raster pad(int newWidth, int newHeight, int colour) {
        int[] padded = new int[newWidth * newHeight];
        Arrays.fill(padded, colour);
        int left = (newWidth - width) / 2;
        int top = (newHeight - height) / 2;
        for (int y = 0; y < height; y++) {
            System.arraycopy(rgb, y * width, padded, (top + y) * newWidth + left, width);
        }
        return new Raster(newWidth, newHeight, padded);
    }

    /** The colour in the middle of all border pixels, channel by channel. */
    int borderColour() {
        int count = 2 * (width + height);
        int[][] channels = new int[3][count];
        for (int i = 0; i < count; i++) {
            int x = i < 2 * width ? i % width : (i % 2) * (width - 1);
            int y = i < 2 * width ? (i / width) * (height - 1) : (i - 2 * width) / 2;
            int colour = at(x, y);
            for (int c = 0; c < 3; c++) {
                channels[c][i] = colour >> (16 - 8 * c) & 0xFF;
            }
        }
        int median = 0;
        for (int[] channel : channels) {
            Arrays.sort(channel);
            median = median << 8 | channel[count / 2];
        }
        return median;
    }
}
