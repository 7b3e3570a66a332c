package dev.lamp.app.ui;

import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import org.tinylog.Logger;

/** Tells the window about what nobody caught, on whichever thread it happened. */
final class LastWord implements Thread.UncaughtExceptionHandler {

    private final Executor window;
    private final ObjectProperty<Problem> problem;

    /**
     * @param window runs what is shown
     * @param problem where trouble is told
     */
    LastWord(Executor window, ObjectProperty<Problem> problem) {
        this.window = Objects.requireNonNull(window, "window");
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        Logger.error(failure, "nobody caught this on {}", thread.getName());
        Problem told = Problem.of(
                "Something in Lamp broke: " + failure + ".",
                "Copy the details and report them; a new start of Lamp mends most of it.",
                "broken",
                failure);
        window.execute(() -> problem.set(told));
    }
}
