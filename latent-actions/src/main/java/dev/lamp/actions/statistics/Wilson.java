package dev.lamp.actions.statistics;

/** The score interval for a rate (Wilson 1927): honest near 0 and 1, where the bootstrap's collapses. */
public final class Wilson {

    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /**
     * The rate of successes among independent trials with its 95 % interval.
     *
     * @return {@link Estimate#NONE} for no trials
     */
    public static Estimate rate(int successes, int trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("expected 0 to " + trials + " successes, found " + successes);
        }
        return trials == 0 ? Estimate.NONE : share((double) successes / trials, trials);
    }

    /**
     * A share with the 95 % interval of so many independent trials. For trials that depend on each other in groups, the
     * groups are what counts: then the interval is rather too wide than too narrow.
     *
     * @param p 0 to 1
     * @param trials 1 or more
     */
    public static Estimate share(double p, int trials) {
        if (!(p >= 0 && p <= 1) || trials < 1) {
            throw new IllegalArgumentException("expected a share of trials, found " + p + " of " + trials);
        }
        double scale = 1 + Z * Z / trials;
        double centre = (p + Z * Z / (2 * trials)) / scale;
        double half = Z / scale * Math.sqrt(p * (1 - p) / trials + Z * Z / (4.0 * trials * trials));
        return new Estimate(p, Math.max(0, centre - half), Math.min(1, centre + half), trials);
    }
}
