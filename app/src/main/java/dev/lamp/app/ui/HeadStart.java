package dev.lamp.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that begins at once, on a thread of its own, and is asked for later: so the model opens while the window is
 * being built. Whoever asks gets the result, or the exception that ended the work.
 *
 * @param <T> what comes of it
 */
final class HeadStart<T> implements Callable<T> {

    private final FutureTask<T> task;

    HeadStart(Callable<T> work) {
        task = new FutureTask<>(work);
        Thread thread = new Thread(task, "lamp-head-start");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public T call() throws Exception {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception known ? known : failed;
        }
    }
}
