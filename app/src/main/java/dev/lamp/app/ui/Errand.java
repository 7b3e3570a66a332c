package dev.lamp.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work off the window's thread, which always ends with a word to the window: its result, or what went wrong. An
 * {@link Error}, such as a library that is missing or memory that ran out, comes as the cause of an
 * {@link ExecutionException}; nobody waits for ever because of what nobody expected.
 *
 * @param work what is done
 * @param window runs what the window is told
 * @param done told the result
 * @param failed told what ended the work instead
 * @param <T> what comes of it
 */
public record Errand<T>(Callable<T> work, Executor window, Consumer<T> done, Consumer<Exception> failed)
        implements Runnable {

    @Override
    public void run() {
        try {
            T result = work.call();
            window.execute(() -> done.accept(result));
        } catch (Exception problem) {
            window.execute(() -> failed.accept(problem));
        } catch (Error broken) {
            window.execute(() -> failed.accept(new ExecutionException(broken)));
        }
    }
}
