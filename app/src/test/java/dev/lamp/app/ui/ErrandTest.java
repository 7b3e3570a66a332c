package dev.lamp.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ErrandTest {

    private final List<Object> told = new ArrayList<>();

    private Object ending(Callable<Object> work) {
        told.clear();
        new Errand<>(work, Runnable::run, told::add, told::add).run();
        assertEquals(1, told.size());
        return told.get(0);
    }

    @Test
    void workEndsByItsResult() {
        assertEquals("done", ending(() -> "done"));
    }

    @Test
    void workEndsByWhatWentWrong() {
        IOException full = new IOException("disk full");
        assertSame(full, ending(() -> {
            throw full;
        }));
    }

    @Test
    void workEndsByAnErrorWhichNamesItself() {
        Error missing = new NoClassDefFoundError("some/Library");
        Exception failure = (Exception) ending(() -> {
            throw missing;
        });
        assertSame(missing, failure.getCause());
        assertEquals("java.lang.NoClassDefFoundError: some/Library", failure.getMessage());
    }

    @Test
    void whatNobodyCaughtIsTold() {
        ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
        new LastWord(Runnable::run, problem)
                .uncaughtException(Thread.currentThread(), new OutOfMemoryError("Java heap space"));
        assertEquals("broken", problem.get().code());
        assertEquals(
                "Something in Lamp broke: java.lang.OutOfMemoryError: Java heap space.",
                problem.get().sentence());
    }
}
