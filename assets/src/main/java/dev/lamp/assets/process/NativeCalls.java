package dev.lamp.assets.process;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Counts the calls into native code that are under way, so that the process does not end in the middle of one. ONNX
 * Runtime for Java frees itself in a shutdown hook, under whatever is running then, and that can end in a crash of the
 * Java VM. Whoever calls it does so here; whoever ends the process {@link #end}s the calls before. There is one native
 * library in a process and one end of it, hence one lock. Thread-safe.
 */
public final class NativeCalls {

    private static final ReentrantReadWriteLock RUNNING = new ReentrantReadWriteLock();

    private NativeCalls() {}

    /** A call into native code. */
    @FunctionalInterface
    public interface Call<T, X extends Exception> {
        T go() throws X;
    }

    /** Makes a call. Once {@link #end} has been asked for, this waits for ever: the process is about to end. */
    public static <T, X extends Exception> T during(Call<T, X> call) throws X {
        RUNNING.readLock().lock();
        try {
            return call.go();
        } finally {
            RUNNING.readLock().unlock();
        }
    }

    /**
     * Waits until no call is under way and lets none begin from then on.
     *
     * @return whether all came to their end in time
     */
    public static boolean end(long patience, TimeUnit unit) {
        try {
            return RUNNING.writeLock().tryLock(patience, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
