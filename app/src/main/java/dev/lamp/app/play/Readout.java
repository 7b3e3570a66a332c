package dev.lamp.app.play;

import java.util.Locale;

/**
 * How fast the dream runs.
 *
 * @param framesPerSecond frames that arrived in the last second or so
 * @param medianMillis what half of the recent frames took at most
 * @param slowestMillis what 99 of 100 recent frames took at most
 */
public record Readout(double framesPerSecond, double medianMillis, double slowestMillis) {

    /** Nothing measured yet. */
    public static final Readout NONE = new Readout(0, 0, 0);

    /** A few words for the row under the stage, where there is little room. */
    public String brief() {
        return String.format(Locale.ROOT, "%.1f frames/s   p99 %.0f ms", framesPerSecond, slowestMillis);
    }

    /** One line for the window. */
    public String text() {
        return String.format(
                Locale.ROOT, "%.1f frames/s   p50 %.0f ms   p99 %.0f ms", framesPerSecond, medianMillis, slowestMillis);
    }
}
