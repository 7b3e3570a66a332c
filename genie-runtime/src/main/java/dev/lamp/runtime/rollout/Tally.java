package dev.lamp.runtime.rollout;

/**
 * How many of all were right.
 *
 * @param right 0 to {@code all}
 * @param all 0 or more
 */
public record Tally(long right, long all) {

    public static final Tally NONE = new Tally(0, 0);

    public Tally {
        if (right < 0 || right > all) {
            throw new IllegalArgumentException("expected 0 to " + all + " right, found " + right);
        }
    }

    public Tally plus(Tally other) {
        return new Tally(right + other.right, all + other.all);
    }
}
