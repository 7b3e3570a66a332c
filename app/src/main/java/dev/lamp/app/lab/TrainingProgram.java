package dev.lamp.app.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Starts the training program as a process of its own, which goes on when the window closes. */
@FunctionalInterface
public interface TrainingProgram {

    /**
     * Starts it.
     *
     * @param home where it is
     * @param words its arguments
     * @param log what it says is added to this file
     * @return the process
     * @throws IOException if it cannot be started
     */
    Started start(TrainingHome home, List<String> words, Path log) throws IOException;

    /**
     * A process that was started.
     *
     * @param pid its number
     * @param exit its exit status, once it has ended
     */
    record Started(long pid, CompletableFuture<Integer> exit) {}

    /** Through the Maven wrapper of a checkout. */
    static TrainingProgram maven() {
        return (home, words, log) -> {
            File file = log.toFile();
            Process process = new ProcessBuilder(home.command(words))
                    .directory(home.checkout().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
                    .start();
            process.getOutputStream().close();
            return new Started(process.pid(), process.onExit().thenApply(Process::exitValue));
        };
    }
}
