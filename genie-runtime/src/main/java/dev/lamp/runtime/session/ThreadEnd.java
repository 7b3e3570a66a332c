package dev.lamp.runtime.session;

/** Waits for threads that have been told to end. */
public final class ThreadEnd {

    private ThreadEnd() {}

    /** Waits until a thread has ended, however often the waiting one is interrupted, which it is told afterwards. */
    public static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
