package dev.lamp.runtime.bench;

import java.util.Arrays;

/**
 * How long something took, over and over, in milliseconds.
 *
 * @param count how often
 * @param p50 half of the times took no longer
 * @param p95 95 in 100 took no longer
 * @param p99 99 in 100 took no longer
 * @param mean on average
 */
public record Timing(int count, double p50, double p95, double p99, double mean) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1000;

    /** One turn of what is timed; {@code i} counts from 0. */
    public interface Turn {
        void run(int i);
    }

    /** Runs a few turns that do not count, then those that do. */
    public static Timing of(int warmUp, int count, Turn turn) {
        for (int i = 0; i < warmUp; i++) {
            turn.run(i);
        }
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            turn.run(warmUp + i);
            nanos[i] = System.nanoTime() - began;
        }
        return of(nanos);
    }

    /** The summary of at least one time, in nanoseconds. */
    public static Timing of(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("expected at least one time, found none");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timing(
                sorted.length,
                rank(sorted, 0.50),
                rank(sorted, 0.95),
                rank(sorted, 0.99),
                Arrays.stream(sorted).average().orElseThrow() / NANOS_PER_MILLI);
    }

    /** How many fit in a second, back to back. */
    public double perSecond() {
        return MILLIS_PER_SECOND / mean;
    }

    /** Nearest-rank percentile. */
    private static double rank(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / NANOS_PER_MILLI;
    }
}
