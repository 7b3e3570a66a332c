package dev.lamp.actions.statistics;

import java.util.Locale;

/** How a measured number is written. */
public enum Unit {
    /** A share from 0 to 1, written in percent. */
    SHARE(100, "%.2f", " %"),
    /** A difference of shares, written in percentage points. */
    POINTS(100, "%+.2f", " points"),
    DECIBELS(1, "%.2f", " dB"),
    MILLISECONDS(1, "%.1f", " ms"),
    FRAMES_PER_SECOND(1, "%.1f", " frames/s"),
    BITS(1, "%.2f", " bits"),
    /** One number over another. */
    RATIO(1, "%.2f", ""),
    COUNT(1, "%.0f", "");

    private final double factor;
    private final String format;
    private final String suffix;

    Unit(double factor, String format, String suffix) {
        this.factor = factor;
        this.format = format;
        this.suffix = suffix;
    }

    /** The number alone, such as {@code 98.50}. */
    public String number(double value) {
        String text = String.format(Locale.ROOT, format, value * factor);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    /** A number and its interval, such as {@code 98.50 % [98.10, 98.90]}; without one if it has none. */
    public String text(Estimate estimate) {
        if (!estimate.isKnown()) {
            return "not measured";
        }
        String number = text(estimate.value());
        return estimate.low() == estimate.high() && estimate.low() == estimate.value()
                ? number
                : number + " [" + number(estimate.low()) + ", " + number(estimate.high()) + "]";
    }

    /** The number with its unit, such as {@code 98.50 %}. */
    public String text(double value) {
        return number(value) + suffix;
    }
}
