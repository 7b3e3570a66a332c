package dev.lamp.runtime.door;

/** Lets a number of requests through a second, and as many at once after a pause. Not thread-safe. */
final class RequestRate {

    private static final double NANOS_PER_SECOND = 1e9;

    private final int perSecond;
    private double left;
    private long last;
    private boolean begun;

    RequestRate(int perSecond) {
        this.perSecond = perSecond;
        this.left = perSecond;
    }

    /** Whether a request at a time, in nanoseconds of a clock that only grows, may pass. */
    boolean allows(long nanos) {
        if (begun) {
            left = Math.min(perSecond, left + (nanos - last) / NANOS_PER_SECOND * perSecond);
        }
        begun = true;
        last = nanos;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
