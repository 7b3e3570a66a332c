package dev.lamp.runtime.session;

import java.util.Arrays;

/** How long the latest frames took. Thread-safe. */
public final class FrameTimes {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * A summary of the frames that are remembered.
     *
     * @param frames how many
     * @param framesPerSecond how many a second can hold, were they made back to back
     * @param p50Millis the middle one
     * @param p99Millis 99 in 100 took no longer
     */
    public record Summary(int frames, double framesPerSecond, double p50Millis, double p99Millis) {}

    private final long[] nanos;
    private int count;
    private int next;

    /** @param capacity how many frames to remember */
    public FrameTimes(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("expected a capacity of 1 or more, found " + capacity);
        }
        nanos = new long[capacity];
    }

    public synchronized void add(long frameNanos) {
        nanos[next] = frameNanos;
        next = (next + 1) % nanos.length;
        count = Math.min(count + 1, nanos.length);
    }

    public synchronized void clear() {
        count = 0;
        next = 0;
    }

    /** The summary; all zero before the first frame. */
    public synchronized Summary summary() {
        if (count == 0) {
            return new Summary(0, 0, 0, 0);
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        return new Summary(count, NANOS_PER_SECOND / Math.max(1, mean), rank(sorted, 0.50), rank(sorted, 0.99));
    }

    /** Nearest-rank percentile. */
    private static double rank(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / NANOS_PER_MILLI;
    }
}
