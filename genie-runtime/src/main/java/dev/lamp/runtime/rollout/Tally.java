package dev.lamp.runtime.rollout;

import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import java.util.List;

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

    /** How many of all were right in all episodes together, with an interval by episode; one tally each. */
    public static Estimate share(List<Tally> episodes) {
        return Bootstrap.ratio(
                episodes.stream().mapToDouble(Tally::right).toArray(),
                episodes.stream().mapToDouble(Tally::all).toArray());
    }

    public Tally plus(Tally other) {
        return new Tally(right + other.right, all + other.all);
    }
}
