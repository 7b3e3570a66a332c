package dev.lamp.runtime.session;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A clock that a test moves by hand; a waiting loop looks at it every millisecond. */
final class HandClock implements LoopClock {

    private volatile long nanos = 1;

    synchronized void advanceMillis(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void await(Condition condition, long wait) throws InterruptedException {
        condition.awaitNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
}
