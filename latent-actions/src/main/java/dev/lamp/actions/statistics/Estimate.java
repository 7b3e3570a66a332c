package dev.lamp.actions.statistics;

import java.util.Locale;

/**
 * A measured number with its 95 % interval.
 *
 * @param value the number, in whatever unit the measurement names; NaN where nothing could be measured
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param count how many independent things (episodes, runs) it was measured on
 */
public record Estimate(double value, double low, double high, int count) {

    /** What stands in for a number when there was nothing to measure. */
    public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);

    public Estimate {
        if (count < 0) {
            throw new IllegalArgumentException("expected a count of 0 or more, found " + count);
        }
        if (low > high) {
            throw new IllegalArgumentException("expected an interval, found " + low + " to " + high);
        }
    }

    /** A number without an interval: one measurement, or a count. */
    public static Estimate exactly(double value, int count) {
        return new Estimate(value, value, value, count);
    }

    /** The same estimate in another unit: every number times {@code factor}, which is positive. */
    public Estimate times(double factor) {
        return new Estimate(value * factor, low * factor, high * factor, count);
    }

    /** A share in whole percent with its interval, such as {@code 45 % [30, 61]}. */
    public String percent() {
        String number = String.format(Locale.ROOT, "%.0f %%", 100 * value);
        return low == high ? number : String.format(Locale.ROOT, "%s [%.0f, %.0f]", number, 100 * low, 100 * high);
    }

    public boolean isKnown() {
        return !Double.isNaN(value);
    }
}
