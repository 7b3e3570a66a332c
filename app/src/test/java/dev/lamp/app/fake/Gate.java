package dev.lamp.app.fake;

/** Holds a model up in the middle of a frame for as long as a test likes. Thread-safe. */
public final class Gate {

    private boolean shut;
    private Thread waiting;

    /** The next who comes waits. */
    public synchronized void shut() {
        shut = true;
    }

    /** Lets everybody through. */
    public synchronized void open() {
        shut = false;
        notifyAll();
    }

    /** Whether somebody waits, who is not the one who asks. */
    public synchronized boolean holdsSomebodyElse() {
        return waiting != null && waiting != Thread.currentThread();
    }

    synchronized void pass() {
        while (shut) {
            waiting = Thread.currentThread();
            try {
                wait();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        waiting = null;
    }
}
