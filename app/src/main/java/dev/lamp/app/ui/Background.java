package dev.lamp.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The one door off the FX thread: slow work (reading pictures and bundles) runs here, and its result comes back through
 * the executor of the window.
 */
public final class Background implements AutoCloseable {

    /** At the start, the model opens beside the pictures. */
    private static final int THREADS = 2;

    private final ExecutorService worker = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "lamp-background");
        thread.setDaemon(true);
        return thread;
    });
    private final Executor window;

    /** @param window runs what is shown: {@link FxThread}, or something simpler in a test */
    public Background(Executor window) {
        this.window = window;
    }

    /** Does the work, then hands its result, or the exception that ended it, to the window. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        worker.execute(() -> {
            try {
                T result = work.call();
                window.execute(() -> done.accept(result));
            } catch (Exception problem) {
                window.execute(() -> failed.accept(problem));
            }
        });
    }

    /** Lets the task at hand finish and takes no more. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
