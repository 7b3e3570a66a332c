package dev.lamp.runtime.rollout;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.Palette;

/** How alike two frames of one size and palette are. */
public final class Pixels {

    private static final double MAX_LEVEL = 255;

    private Pixels() {}

    /** Share of pixels of exactly the same colour, 0 to 1. */
    public static double exact(Frame a, Frame b) {
        return 1 - a.differingPixels(b) / (double) a.size().pixels();
    }

    /** Mean squared difference over all pixels and the three colour channels, each 0 to 255. */
    public static double squaredError(Frame a, Frame b) {
        if (!a.size().equals(b.size())) {
            throw new IllegalArgumentException("expected a frame of " + a.size() + ", found " + b.size());
        }
        Palette colours = a.palette();
        Palette others = b.palette();
        byte[] left = a.toIndices();
        byte[] right = b.toIndices();
        long sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += distance(colours.rgb(Byte.toUnsignedInt(left[i])), others.rgb(Byte.toUnsignedInt(right[i])));
        }
        return sum / (3.0 * left.length);
    }

    /** Peak signal-to-noise ratio in decibels for a mean squared error; infinite for none. */
    public static double psnr(double squaredError) {
        return 10 * Math.log10(MAX_LEVEL * MAX_LEVEL / squaredError);
    }

    /**
     * Counts the pixels that truly changed from {@code before} to {@code after}, and how many of them a guess has
     * right.
     */
    public static Tally changed(Frame before, Frame after, Frame guess) {
        byte[] from = before.toIndices();
        byte[] to = after.toIndices();
        byte[] guessed = guess.toIndices();
        int right = 0;
        int all = 0;
        for (int i = 0; i < to.length; i++) {
            if (from[i] != to[i]) {
                all++;
                right += guessed[i] == to[i] ? 1 : 0;
            }
        }
        return new Tally(right, all);
    }

    /** The guess where it is wrong, and the palette's first colour elsewhere. */
    public static Frame difference(Frame truth, Frame guess) {
        byte[] right = truth.toIndices();
        byte[] shown = guess.toIndices();
        for (int i = 0; i < right.length; i++) {
            if (shown[i] == right[i]) {
                shown[i] = 0;
            }
        }
        return Frame.of(guess.size(), guess.palette(), shown);
    }

    private static long distance(int a, int b) {
        long sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            long difference = (a >> shift & 0xFF) - (b >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }
}
