package dev.lamp.tokenizer.prompt;

/**
 * Where a picture would be ink if it were a drawing, and how much it looks like one. A pixel is ink if it stands off
 * from the paper around it by more than a threshold that divides the two best (Otsu 1979).
 */
final class InkMask {

    private static final int BINS = 256;
    private static final double LEAST_CONTRAST = 0.07;
    private static final double MOST_INK = 0.4;
    private static final double LEAST_INK = 0.001;
    private static final double THICKEST_STROKE = 1.0 / 14;
    private static final double CLEAN_PAPER = 0.55;
    private static final double MOST_SHADE = 0.45;

    private final int width;
    private final int height;
    private final float[] contrast;
    private final double threshold;
    private final double paperRange;

    private InkMask(int width, int height, float[] contrast, double paperRange) {
        this.width = width;
        this.height = height;
        this.contrast = contrast;
        this.paperRange = paperRange;
        this.threshold = Math.max(LEAST_CONTRAST, otsu(contrast));
    }

    static InkMask of(Raster picture) {
        int width = picture.width();
        int height = picture.height();
        Oklab[] seen = new Oklab[width * height];
        float[] lightness = new float[seen.length];
        for (int i = 0; i < seen.length; i++) {
            // In a drawing the colour is mostly that of the pixel before.
            boolean again = i > 0 && picture.rgb()[i] == picture.rgb()[i - 1];
            seen[i] = again ? seen[i - 1] : Oklab.of(picture.rgb()[i]);
            lightness[i] = (float) seen[i].l();
        }
        PaperEstimate paper = new PaperEstimate(lightness, width, height);
        Oklab tint = Oklab.of(commonest(picture));
        float[] contrast = new float[seen.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Oklab colour = seen[y * width + x];
                contrast[y * width + x] = (float) colour.distance(new Oklab(paper.at(x, y), tint.a(), tint.b()));
            }
        }
        return new InkMask(width, height, contrast, paper.range());
    }

    /** The commonest colour, coarsely counted. */
    private static int commonest(Raster picture) {
        int[] counts = new int[1 << 12];
        int best = 0;
        int example = picture.rgb()[0];
        for (int rgb : picture.rgb()) {
            int bin = (rgb >> 20 & 0xF) << 8 | (rgb >> 12 & 0xF) << 4 | rgb >> 4 & 0xF;
            counts[bin]++;
            if (counts[bin] > best) {
                best = counts[bin];
                example = rgb;
            }
        }
        return example;
    }

    private static double otsu(float[] values) {
        int[] histogram = new int[BINS];
        double sum = 0;
        for (float value : values) {
            int bin = Math.min(BINS - 1, (int) (value * BINS));
            histogram[bin]++;
            sum += bin;
        }
        double best = -1;
        int cut = 0;
        double lowSum = 0;
        long low = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            low += histogram[bin];
            lowSum += (double) bin * histogram[bin];
            long high = values.length - low;
            if (low == 0 || high == 0) {
                continue;
            }
            double gap = lowSum / low - (sum - lowSum) / high;
            double between = (double) low * high * gap * gap;
            if (between > best) {
                best = between;
                cut = bin;
            }
        }
        return (cut + 1.0) / BINS;
    }

    boolean isInk(int x, int y) {
        return contrast[y * width + x] > threshold;
    }

    /** How far a pixel stands off from the paper. */
    double contrast(int x, int y) {
        return contrast[y * width + x];
    }

    /** Share of the picture that is ink. */
    double inkShare() {
        int ink = 0;
        for (float value : contrast) {
            ink += value > threshold ? 1 : 0;
        }
        return (double) ink / contrast.length;
    }

    /** Mean width of the strokes in pixels: twice the area of the ink over the length of its outline. */
    double strokeWidth() {
        long area = 0;
        long outline = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (isInk(x, y)) {
                    area++;
                    outline += border(x - 1, y) + border(x + 1, y) + border(x, y - 1) + border(x, y + 1);
                }
            }
        }
        return outline == 0 ? 0 : 2.0 * area / outline;
    }

    private int border(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height || isInk(x, y) ? 0 : 1;
    }

    /** Share of the picture that is bare paper: well below the threshold. */
    private double cleanShare() {
        int clean = 0;
        for (float value : contrast) {
            clean += value < threshold / 2 ? 1 : 0;
        }
        return (double) clean / contrast.length;
    }

    /** Whether this is mostly even paper with some thin strokes on it. */
    boolean looksLikeDrawing() {
        double ink = inkShare();
        return ink >= LEAST_INK
                && ink <= MOST_INK
                && paperRange <= MOST_SHADE
                && cleanShare() >= CLEAN_PAPER
                && strokeWidth() <= THICKEST_STROKE * Math.max(width, height);
    }
}
