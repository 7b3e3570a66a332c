package dev.lamp.app.play;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;

/** Counts frames on one thread and says on another how many came per second. */
final class FrameMeter {

    private static final double SPAN_NANOS = 5e8;
    private static final double NANOS_PER_SECOND = 1e9;

    private final AtomicLong frames = new AtomicLong();
    private long since = Long.MIN_VALUE;

    /** A frame came; any thread. */
    void count() {
        frames.incrementAndGet();
    }

    /** The rate over the last half second, twice a second; nothing in between. One thread. */
    OptionalDouble framesPerSecond(long nanoTime) {
        if (since == Long.MIN_VALUE) {
            since = nanoTime;
            frames.set(0);
            return OptionalDouble.empty();
        }
        double span = nanoTime - since;
        if (span < SPAN_NANOS) {
            return OptionalDouble.empty();
        }
        since = nanoTime;
        return OptionalDouble.of(frames.getAndSet(0) * NANOS_PER_SECOND / span);
    }
}
