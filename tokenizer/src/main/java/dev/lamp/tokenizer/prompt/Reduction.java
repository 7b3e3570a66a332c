package dev.lamp.tokenizer.prompt;

/**
 * Reduces a picture to a grid of cells by averaging light over each cell's area; a picture smaller than the grid is
 * repeated instead, pixel by pixel.
 */
final class Reduction {

    private Reduction() {}

    /** Red, green and blue light of every cell, three numbers of 0 to 1 each, row by row. */
    static double[] average(Raster picture, int columns, int rows) {
        double[] light = new double[3 * columns * rows];
        for (int row = 0; row < rows; row++) {
            Span ySpan = Span.of(row, rows, picture.height());
            for (int column = 0; column < columns; column++) {
                Span xSpan = Span.of(column, columns, picture.width());
                average(picture, xSpan, ySpan, light, 3 * (row * columns + column));
            }
        }
        return light;
    }

    private static void average(Raster picture, Span xSpan, Span ySpan, double[] light, int target) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double total = 0;
        for (int y = ySpan.first(); y <= ySpan.last(); y++) {
            for (int x = xSpan.first(); x <= xSpan.last(); x++) {
                double weight = ySpan.weight(y) * xSpan.weight(x);
                int rgb = picture.at(x, y);
                red += weight * Oklab.linear(rgb >> 16 & 0xFF);
                green += weight * Oklab.linear(rgb >> 8 & 0xFF);
                blue += weight * Oklab.linear(rgb & 0xFF);
                total += weight;
            }
        }
        light[target] = red / total;
        light[target + 1] = green / total;
        light[target + 2] = blue / total;
    }

    /** Cells of light as {@code 0xRRGGBB}. */
    static int[] toRgb(double[] light) {
        int[] rgb = new int[light.length / 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Oklab.channel(light[3 * i]) << 16
                    | Oklab.channel(light[3 * i + 1]) << 8
                    | Oklab.channel(light[3 * i + 2]);
        }
        return rgb;
    }

    /** What one cell covers along one side: from {@code from} to {@code to}, in pixels and parts of pixels. */
    private record Span(double from, double to) {

        static Span of(int cell, int cells, int pixels) {
            if (pixels <= cells) {
                int pixel = (int) ((cell + 0.5) * pixels / cells);
                return new Span(pixel, pixel + 1);
            }
            return new Span((double) cell * pixels / cells, (cell + 1.0) * pixels / cells);
        }

        int first() {
            return (int) from;
        }

        int last() {
            return (int) Math.ceil(to - 1e-9) - 1;
        }

        double weight(int pixel) {
            return Math.min(to, pixel + 1) - Math.max(from, pixel);
        }
    }
}
