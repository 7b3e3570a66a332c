package dev.lamp.tokenizer.prompt;

import java.util.Arrays;

/**
 * The bare paper under a drawing, uneven light included: the commonest lightness of each tile of the picture, spread
 * smoothly between tiles. Lightness is that of OKLab, 0 to 1.
 */
final class PaperEstimate {

    private static final int TILES = 8;
    private static final double LIGHT_PAPER = 0.5;
    private static final double LIGHT_QUANTILE = 0.75;

    private final int width;
    private final int height;
    private final double[] lightness = new double[TILES * TILES];

    /** @param pixels lightness of every pixel, row by row */
    PaperEstimate(float[] pixels, int width, int height) {
        this.width = width;
        this.height = height;
        float[] sorted = pixels.clone();
        Arrays.sort(sorted);
        double quantile = sorted[sorted.length / 2] >= LIGHT_PAPER ? LIGHT_QUANTILE : 1 - LIGHT_QUANTILE;
        for (int row = 0; row < TILES; row++) {
            for (int column = 0; column < TILES; column++) {
                lightness[row * TILES + column] = tile(pixels, column, row, quantile);
            }
        }
    }

    private double tile(float[] pixels, int column, int row, double quantile) {
        int left = column * width / TILES;
        int right = Math.max(left + 1, (column + 1) * width / TILES);
        int top = row * height / TILES;
        int bottom = Math.max(top + 1, (row + 1) * height / TILES);
        float[] part = new float[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(pixels, y * width + left, part, (y - top) * (right - left), right - left);
        }
        Arrays.sort(part);
        return part[(int) (quantile * (part.length - 1))];
    }

    /** The paper's lightness at a pixel. */
    double at(int x, int y) {
        double column = Math.max(0, Math.min(TILES - 1.0, (x + 0.5) * TILES / width - 0.5));
        double row = Math.max(0, Math.min(TILES - 1.0, (y + 0.5) * TILES / height - 0.5));
        int c = Math.min(TILES - 2, (int) column);
        int r = Math.min(TILES - 2, (int) row);
        double fx = column - c;
        double fy = row - r;
        double upper = lightness[r * TILES + c] * (1 - fx) + lightness[r * TILES + c + 1] * fx;
        double lower = lightness[(r + 1) * TILES + c] * (1 - fx) + lightness[(r + 1) * TILES + c + 1] * fx;
        return upper * (1 - fy) + lower * fy;
    }

    /** How much the paper's lightness differs over the picture. */
    double range() {
        double[] sorted = lightness.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] - sorted[0];
    }
}
