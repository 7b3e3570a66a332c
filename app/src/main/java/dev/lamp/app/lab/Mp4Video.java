package dev.lamp.app.lab;

import dev.lamp.tokenizer.prompt.Raster;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * MP4 files, decoded by a process of its own. The decoder believes what a stream says, so that some damaged files make
 * it turn for ever, or take all the memory there is; here it has a limit to both, and can be ended.
 */
final class Mp4Video {

    private static final int MEGABYTES = 512;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    private final Duration patience;

    Mp4Video() {
        this(USUAL_PATIENCE);
    }

    /** @param patience how long to wait for a frame */
    Mp4Video(Duration patience) {
        this.patience = patience;
    }

    /**
     * Reads one frame after the other.
     *
     * @param sink gets each frame and its second; reading ends when it answers false
     * @throws VideoException if the file is no MP4 that can be read
     */
    void read(Path file, BiPredicate<Raster, Double> sink) throws VideoException {
        Optional<Path> java = launcher();
        if (java.isPresent()) {
            read(java.get(), file, sink);
        } else {
            Mp4Frames.read(file, sink);
        }
    }

    /** What starts a Java program; an installed Lamp may have none, and then decodes by itself. */
    private static Optional<Path> launcher() {
        Path folder = Path.of(System.getProperty("java.home"), "bin");
        return Stream.of("java", "java.exe")
                .map(folder::resolve)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void read(Path java, Path file, BiPredicate<Raster, Double> sink) throws VideoException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Mp4Video::patient);
        Process decoder = null;
        try {
            decoder = start(java, file);
            Process running = decoder;
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(decoder.getInputStream()))) {
                Optional<RawFrames.Timed> frame;
                do {
                    Future<?> alarm =
                            clock.schedule(running::destroyForcibly, patience.toMillis(), TimeUnit.MILLISECONDS);
                    frame = RawFrames.read(in);
                    alarm.cancel(false);
                } while (frame.isPresent()
                        && sink.test(frame.get().picture(), frame.get().second()));
            }
        } catch (EOFException e) {
            throw unreadable(
                    file,
                    new IOException(
                            "expected a frame within " + patience.toSeconds() + " seconds and " + MEGABYTES
                                    + " MB, found none",
                            e));
        } catch (IOException e) {
            throw unreadable(file, e);
        } finally {
            clock.shutdownNow();
            if (decoder != null) {
                decoder.destroyForcibly();
            }
        }
    }

    private static VideoException unreadable(Path file, IOException cause) {
        return new VideoException(String.valueOf(file.getFileName()), cause);
    }

    private static Process start(Path java, Path file) throws IOException {
        List<String> command = List.of(
                java.toString(),
                "-Xmx" + MEGABYTES + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Mp4Program.class.getName(),
                file.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Thread patient(Runnable work) {
        Thread thread = new Thread(work, "mp4-patience");
        thread.setDaemon(true);
        return thread;
    }
}
