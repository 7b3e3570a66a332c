package dev.lamp.tokenizer.training;

import dev.lamp.assets.video.Palette;

/**
 * How well one palette colour stands in for another: 1 for itself, less than two thirds for others, falling with their
 * squared distance in OKLab, so that a line in slightly wrong colours resembles itself more than none does. Values are
 * whole multiples of 1/256, so that sums of 16 are exact in 32-bit floats and every engine finds the same best code.
 */
final class ColourSimilarity {

    private static final double OTHERS = 0.65;
    private static final double FALL = 1.5;
    private static final double UNIT = 256;

    private ColourSimilarity() {}

    /** Similarity of every pair of colours, [colours * colours]. */
    static float[] of(Palette palette) {
        int count = palette.size();
        double[][] lab = new double[count][];
        for (int i = 0; i < count; i++) {
            lab[i] = oklab(palette.rgb(i));
        }
        float[] similarity = new float[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                similarity[i * count + j] = i == j ? 1 : closeness(lab[i], lab[j]);
            }
        }
        return similarity;
    }

    private static float closeness(double[] a, double[] b) {
        double squared = 0;
        for (int i = 0; i < a.length; i++) {
            squared += (a[i] - b[i]) * (a[i] - b[i]);
        }
        double value = Math.max(0, OTHERS - FALL * squared);
        return (float) (Math.round(value * UNIT) / UNIT);
    }

    /** OKLab (Ottosson 2020) of an sRGB colour. */
    private static double[] oklab(int rgb) {
        double r = linear(rgb >> 16 & 0xFF);
        double g = linear(rgb >> 8 & 0xFF);
        double b = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
