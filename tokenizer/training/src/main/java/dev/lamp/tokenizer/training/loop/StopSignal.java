package dev.lamp.tokenizer.training.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tinylog.Logger;

/** Hears Ctrl-C, a polite kill and the stop file; the process then waits until the loop has saved. */
final class StopSignal implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Path file;
    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForSaving, "training-stop");
    private volatile boolean asked;

    StopSignal(Path file) {
        this.file = file;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isAsked() {
        return asked || Files.exists(file);
    }

    @Override
    public void close() {
        saved.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already; the hook runs and finds that all is saved.
                asked = true;
            }
        }
    }

    private void waitForSaving() {
        asked = true;
        try {
            if (!saved.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Logger.warn("The last update took too long; the newest checkpoint is an earlier one");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
