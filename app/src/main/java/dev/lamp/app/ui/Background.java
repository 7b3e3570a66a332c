package dev.lamp.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one door off the FX thread: slow work (reading pictures and bundles) runs here, and its result comes back through
 * the executor of the window.
 */
public final class Background implements AutoCloseable {

    /** At the start, the model opens beside the pictures. */
    private static final int THREADS = 2;

    private final ExecutorService worker = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Background::thread,
            new ThreadPoolExecutor.DiscardPolicy());
    private final Executor window;

    /** @param window runs what is shown: {@link FxThread}, or something simpler in a test */
    public Background(Executor window) {
        this.window = window;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "lamp-background");
        thread.setDaemon(true);
        return thread;
    }

    /** Does the work, then hands its result, or what ended it, to the window; nothing once closed. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        worker.execute(new Errand<>(work, window, done, failed));
    }

    /** Takes no more; what it has taken goes on to its end. Returns at once. */
    @Override
    public void close() {
        worker.shutdown();
    }

    /**
     * Waits, once closed, until everything is done; what takes longer than some seconds is interrupted.
     *
     * @return whether all of it came to its end
     */
    public boolean awaitEnd(long seconds) {
        boolean done = false;
        try {
            done = worker.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        worker.shutdownNow();
        return done;
    }
}
