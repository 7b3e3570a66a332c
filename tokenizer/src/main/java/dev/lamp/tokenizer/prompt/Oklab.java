package dev.lamp.tokenizer.prompt;

/**
 * A colour in OKLab (Ottosson 2020), in which equal distances look about equal.
 *
 * @param l lightness, 0 to 1
 * @param a green to red
 * @param b blue to yellow
 */
record Oklab(double l, double a, double b) {

    private static final double[] LINEAR = new double[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double c = i / 255.0;
            LINEAR[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
    }

    /** Intensity of light, 0 to 1, of an sRGB channel of 0 to 255. */
    static double linear(int channel) {
        return LINEAR[channel];
    }

    /** The sRGB channel of 0 to 255 whose intensity is nearest to one of 0 to 1. */
    static int channel(double intensity) {
        double c = intensity <= 0.0031308 ? 12.92 * intensity : 1.055 * Math.pow(intensity, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, c)));
    }

    static Oklab of(int rgb) {
        return ofLinear(linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF));
    }

    /** From intensities of red, green and blue light, 0 to 1. */
    static Oklab ofLinear(double red, double green, double blue) {
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    double distance(Oklab other) {
        double dl = l - other.l;
        double da = a - other.a;
        double db = b - other.b;
        return Math.sqrt(dl * dl + da * da + db * db);
    }
}
