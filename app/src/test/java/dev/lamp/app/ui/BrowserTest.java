package dev.lamp.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();

    private void show(String... program) {
        new Browser(window::add, problem, List.of(program)).show(page());
    }

    private Path page() {
        return folder.resolve("report.html");
    }

    private void told() {
        assertEquals("no-browser", problem.get().code());
        assertTrue(problem.get().sentence().contains(page().toString()));
    }

    @Test
    void whereNothingOpensPagesItIsSaidWhereThePageLies() {
        show("no-such-program-on-any-machine");
        told();
    }

    @Test
    void whatCouldNotOpenThePageIsSaid() throws InterruptedException {
        show(JAVA, "--no-such-option");
        Runnable news = window.poll(60, TimeUnit.SECONDS);
        assertNotNull(news, "nothing was told");
        news.run();
        told();
    }

    @Test
    void aPageThatOpenedNeedsNoWords() throws Exception {
        // A program of one file, which leaves a mark for its answer.
        Path opener = folder.resolve("Opener.java");
        Files.writeString(
                opener,
                "class Opener { public static void main(String[] page) throws Exception {"
                        + " java.nio.file.Files.createFile(java.nio.file.Path.of(page[0])); } }");
        Path mark = folder.resolve("mark");
        show(JAVA, opener.toString(), mark.toString());
        assertNull(window.poll(3, TimeUnit.SECONDS));
        assertNull(problem.get());
    }
}
