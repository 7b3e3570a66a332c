package dev.lamp.app.ui;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.HostServices;
import javafx.beans.property.ObjectProperty;

/** Shows pages in the browser of this machine, and says where they lie if there is none. */
final class Browser {
    /** What a Linux desktop opens files with; JavaFX would ask it, too, but not tell whether anything opened. */
    private static final List<String> XDG = List.of("xdg-open");

    private final Executor window;
    private final ObjectProperty<Problem> problem;
    private final List<String> program;

    /**
     * @param window runs what is told
     * @param problem where it is told
     * @param program opens a page, whose address follows; an exit status other than 0 means that it could not
     */
    Browser(Executor window, ObjectProperty<Problem> problem, List<String> program) {
        this.window = window;
        this.problem = problem;
        this.program = program;
    }

    /** What shows a page here: elsewhere than on Linux there is always a browser. */
    static Consumer<Path> ofThisMachine(House house, HostServices services) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux
                ? new Browser(house.window(), house.problem(), XDG)::show
                : page -> services.showDocument(page.toUri().toString());
    }

    /** Shows a page; returns at once. */
    void show(Path page) {
        List<String> command = new ArrayList<>(program);
        command.add(page.toUri().toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .onExit()
                    .thenAccept(ended -> {
                        if (ended.exitValue() != 0) {
                            window.execute(() -> tell(page));
                        }
                    });
        } catch (IOException missing) {
            tell(page);
        }
    }

    private void tell(Path page) {
        problem.set(Problem.of(
                "There is no browser here to show the page. It lies at " + page.toAbsolutePath() + ".",
                "Open that file yourself, on this machine or another.",
                "no-browser"));
    }
}
