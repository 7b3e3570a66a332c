package dev.lamp.tokenizer.prompt;

import java.util.Arrays;

/**
 * Reduces a drawing so that its strokes survive: a cell is ink if a stroke runs through it, however small a part of the
 * cell it covers; averaging would turn it into a slightly darker shade of paper. Paper becomes one colour, and so does
 * each cell of ink: that of its strongest pixels.
 */
final class DrawingReduction {

    /** Share of what a stroke through the middle covers; half of it would be a stroke along the border of two cells. */
    private static final double COVERED = 0.4;

    private static final double MOST_COVER = 0.5;
    private static final double STRONG = 0.7;
    private static final int MOST_INKS = 6;
    private static final double RARE_INK = 0.03;

    private final Raster picture;
    private final InkMask mask;
    private final NearestColour colours;

    DrawingReduction(Raster picture, InkMask mask, NearestColour colours) {
        this.picture = picture;
        this.mask = mask;
        this.colours = colours;
    }

    /** Palette indices of the cells, row by row. */
    byte[] reduce(int columns, int rows) {
        int paper = colours.nearest(mean(0, 0, picture.width(), picture.height(), Double.NEGATIVE_INFINITY, false));
        double cell = (double) picture.width() / columns;
        double least = Math.min(MOST_COVER, COVERED * Math.min(1, mask.strokeWidth() / cell));
        int[] cells = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int left = column * picture.width() / columns;
                int right = Math.max(left + 1, (column + 1) * picture.width() / columns);
                int top = row * picture.height() / rows;
                int bottom = Math.max(top + 1, (row + 1) * picture.height() / rows);
                cells[row * columns + column] =
                        cover(left, top, right, bottom) >= least ? ink(left, top, right, bottom) : paper;
            }
        }
        return unified(cells, paper);
    }

    private double cover(int left, int top, int right, int bottom) {
        int ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink += mask.isInk(x, y) ? 1 : 0;
            }
        }
        return ink == 0 ? -1 : (double) ink / ((right - left) * (bottom - top));
    }

    private int ink(int left, int top, int right, int bottom) {
        double strongest = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                strongest = Math.max(strongest, mask.contrast(x, y));
            }
        }
        return colours.nearest(mean(left, top, right, bottom, STRONG * strongest, true));
    }

    /** Mean colour of the ink with at least some contrast, or of the bare paper, in a part of the picture. */
    private Oklab mean(int left, int top, int right, int bottom, double leastContrast, boolean ink) {
        double l = 0;
        double a = 0;
        double b = 0;
        int count = 0;
        int rgb = picture.at(left, top);
        Oklab colour = Oklab.of(rgb);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (mask.isInk(x, y) == ink && mask.contrast(x, y) >= leastContrast) {
                    // In a drawing it is mostly that of the pixel before.
                    colour = picture.at(x, y) == rgb ? colour : Oklab.of(picture.at(x, y));
                    rgb = picture.at(x, y);
                    l += colour.l();
                    a += colour.a();
                    b += colour.b();
                    count++;
                }
            }
        }
        return count == 0 ? Oklab.of(picture.at(left, top)) : new Oklab(l / count, a / count, b / count);
    }

    /** Replaces inks that are rare, such as the mixtures where two strokes meet, by the nearest common one. */
    private byte[] unified(int[] cells, int paper) {
        int[] counts = new int[256];
        int total = 0;
        for (int cell : cells) {
            if (cell != paper) {
                counts[cell]++;
                total++;
            }
        }
        int[] ranked = counts.clone();
        Arrays.sort(ranked);
        int least = Math.max(ranked[ranked.length - MOST_INKS], (int) Math.ceil(RARE_INK * total));
        byte[] indices = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            indices[i] = (byte) (cells[i] == paper ? paper : colours.nearestAmong(cells[i], counts, least));
        }
        return indices;
    }
}
