package dev.lamp.runtime.session;

import java.util.concurrent.locks.Condition;

/** The time that a {@link DreamLoop} lives by; tests put in one that they move by hand. */
public interface LoopClock {

    /** A time that only grows, in nanoseconds. */
    long nanoTime();

    /**
     * Waits on a condition, whose lock the caller holds, for a time or until it is signalled.
     *
     * @param nanos how long at most; more than 0
     */
    void await(Condition condition, long nanos) throws InterruptedException;

    /** The clock of this machine. */
    static LoopClock system() {
        return new LoopClock() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void await(Condition condition, long nanos) throws InterruptedException {
                condition.awaitNanos(nanos);
            }
        };
    }
}
