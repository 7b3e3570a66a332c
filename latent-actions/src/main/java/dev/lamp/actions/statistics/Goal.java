package dev.lamp.actions.statistics;

/**
 * What a number should be.
 *
 * @param least smallest good value; minus infinity for no such bound
 * @param most largest good value; infinity for no such bound
 */
public record Goal(double least, double most) {

    /** Nothing is asked of the number. */
    public static final Goal NONE = new Goal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public static Goal atLeast(double least) {
        return new Goal(least, Double.POSITIVE_INFINITY);
    }

    public static Goal atMost(double most) {
        return new Goal(Double.NEGATIVE_INFINITY, most);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether a value is good; an unknown one never is. */
    public boolean isMetBy(double value) {
        return value >= least && value <= most;
    }

    /** The goal in words, empty for none. */
    public String text(Unit unit) {
        if (isNone()) {
            return "";
        }
        return Double.isInfinite(most) ? "at least " + unit.text(least) : "at most " + unit.text(most);
    }
}
