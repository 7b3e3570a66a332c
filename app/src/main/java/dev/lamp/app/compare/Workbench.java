package dev.lamp.app.compare;

import dev.lamp.app.ui.Errand;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The thread on which a bench works, one task at a time. A new task ends the one before it at its next frame. Results
 * come back through the executor of the window, unless the task has been ended meanwhile.
 */
final class Workbench implements AutoCloseable {

    /** Work with a bench. */
    interface Task<T> {
        T run(Bench bench, Turn turn) throws Exception;
    }

    /** What a task may do while it runs. */
    interface Turn {

        /** Ends the task by an exception if something else is wanted by now. */
        void check();

        /** Hands something to the window in the middle of the task. */
        void tell(Runnable message);
    }

    private final Executor window;
    private final AtomicLong current = new AtomicLong();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "compare-bench");
        thread.setDaemon(true);
        return thread;
    });
    private Callable<Bench> opener = () -> {
        throw new IllegalStateException("expected a model to compare with, found none yet");
    };
    private Bench bench;

    /** @param window runs what is shown */
    Workbench(Executor window) {
        this.window = window;
    }

    /** Works with another model from the next task on; the present one is closed. */
    void use(Callable<Bench> other) {
        cancel();
        worker.execute(() -> {
            opener = other;
            closeBench();
        });
    }

    /** Ends the task at hand, if any, and begins another. */
    <T> void run(Task<T> task, Consumer<T> done, Consumer<Exception> failed) {
        long ticket = current.incrementAndGet();
        // A task that something else has ended throws, too, but its ticket is void by then, and nobody hears of it.
        worker.execute(
                new Errand<>(() -> task.run(bench(), turn(ticket)), message -> tell(ticket, message), done, failed));
    }

    private Turn turn(long ticket) {
        return new Turn() {
            @Override
            public void check() {
                if (ticket != current.get()) {
                    throw new CancellationException("something else is wanted");
                }
            }

            @Override
            public void tell(Runnable message) {
                Workbench.this.tell(ticket, message);
            }
        };
    }

    private void tell(long ticket, Runnable message) {
        window.execute(() -> {
            if (ticket == current.get()) {
                message.run();
            }
        });
    }

    /** Ends the task at hand. */
    void cancel() {
        current.incrementAndGet();
    }

    private Bench bench() throws Exception {
        if (bench == null) {
            bench = opener.call();
        }
        return bench;
    }

    /** Ends the task at hand and closes the bench. */
    @Override
    public void close() {
        cancel();
        worker.execute(this::closeBench);
        worker.shutdown();
    }

    private void closeBench() {
        if (bench != null) {
            Bench last = bench;
            bench = null;
            last.close();
        }
    }
}
