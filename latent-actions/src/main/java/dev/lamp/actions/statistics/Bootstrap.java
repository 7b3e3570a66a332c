package dev.lamp.actions.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap intervals (Efron and Tibshirani 1993, chapter 13). What is drawn again is the episode: the
 * frames of one episode depend on each other, so resampling frames would promise too much. The seed is fixed: the same
 * numbers give the same interval.
 */
public final class Bootstrap {

    private static final int RESAMPLES = 2000;
    private static final long SEED = 0x1A3BL;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /** The mean of one number per episode. */
    public static Estimate mean(double[] values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return ratio(values, ones);
    }

    /**
     * A ratio of sums, such as right pixels over all pixels, where each episode brings its share of both.
     *
     * @return {@link Estimate#NONE} if the parts below add up to nothing
     */
    public static Estimate ratio(double[] above, double[] below) {
        if (above.length != below.length) {
            throw new IllegalArgumentException(
                    "expected as many numerators as denominators, found " + above.length + " and " + below.length);
        }
        return of(above.length, chosen -> {
            double up = 0;
            double down = 0;
            for (int episode : chosen) {
                up += above[episode];
                down += below[episode];
            }
            return up / down;
        });
    }

    /**
     * A ratio of sums that is a share of a whole, 0 to 1. Where it is all or nothing in every episode, drawing again
     * never finds anything else, which would promise too much: then the episodes count as trials, see {@link Wilson}.
     *
     * @return {@link Estimate#NONE} if the parts below add up to nothing
     */
    public static Estimate share(double[] above, double[] below) {
        Estimate ratio = ratio(above, below);
        if (ratio.value() != 0 && ratio.value() != 1) {
            return ratio;
        }
        return Wilson.share(ratio.value(), (int)
                Arrays.stream(below).filter(part -> part > 0).count());
    }

    /**
     * Any number computed from a choice of episodes.
     *
     * @param episodes how many there are
     * @param statistic from the indices of the chosen episodes (with repeats) to the number; NaN where undefined
     */
    public static Estimate of(int episodes, ToDoubleFunction<int[]> statistic) {
        int[] all = new int[episodes];
        Arrays.setAll(all, i -> i);
        double value = episodes == 0 ? Double.NaN : statistic.applyAsDouble(all);
        if (Double.isNaN(value)) {
            return Estimate.NONE;
        }
        double[] resampled = resample(episodes, statistic);
        if (resampled.length == 0) {
            return new Estimate(value, value, value, episodes);
        }
        return new Estimate(value, quantile(resampled, TAIL), quantile(resampled, 1 - TAIL), episodes);
    }

    /**
     * A number that comes out too high, or too low, the fewer episodes there are, such as mutual information: what
     * drawing again adds is taken off, from the number and, by turning it around the number (Efron and Tibshirani 1993,
     * section 13.4 and chapter 10), from its interval.
     *
     * @param episodes how many there are
     * @param statistic as for {@link #of}; never below 0, and neither is the result
     */
    public static Estimate corrected(int episodes, ToDoubleFunction<int[]> statistic) {
        Estimate plain = of(episodes, statistic);
        double[] resampled = plain.isKnown() ? resample(episodes, statistic) : new double[0];
        if (resampled.length == 0) {
            return plain;
        }
        double mean = Arrays.stream(resampled).average().orElseThrow();
        double value = Math.max(0, 2 * plain.value() - mean);
        double low = Math.max(0, 2 * plain.value() - plain.high());
        double high = Math.max(0, 2 * plain.value() - plain.low());
        return new Estimate(value, Math.min(low, value), Math.max(high, value), episodes);
    }

    private static double[] resample(int episodes, ToDoubleFunction<int[]> statistic) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] results = new double[RESAMPLES];
        int[] chosen = new int[episodes];
        for (int r = 0; r < RESAMPLES; r++) {
            for (int i = 0; i < episodes; i++) {
                chosen[i] = random.nextInt(episodes);
            }
            results[r] = statistic.applyAsDouble(chosen);
        }
        double[] defined = Arrays.stream(results).filter(x -> !Double.isNaN(x)).toArray();
        Arrays.sort(defined);
        return defined;
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        if (sorted[below] == sorted[above]) {
            return sorted[below];
        }
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
