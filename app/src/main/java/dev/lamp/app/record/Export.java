package dev.lamp.app.record;

import dev.lamp.assets.video.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What to export and how.
 *
 * @param moments the frames, at least one
 * @param format the kind of file
 * @param framesPerSecond 1 to 120
 * @param scale pixels of the file per pixel of a frame and side, 1 to 32
 * @param actions whether to draw under each frame which key led to it
 */
public record Export(List<Moment> moments, ExportFormat format, int framesPerSecond, int scale, boolean actions) {

    /** Is told how far an export has come, and says whether to go on. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Some frames are done.
         *
         * @return false to stop the export, which then leaves nothing behind
         */
        boolean came(int done, int all);
    }

    public Export {
        moments = List.copyOf(moments);
        Objects.requireNonNull(format, "format");
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("expected a frame or more to export, found none");
        }
    }

    /**
     * Writes the file, or the folder; takes a while.
     *
     * @return whether it was finished
     */
    public boolean write(Path target, Progress progress) throws IOException {
        boolean done = false;
        try (FrameWriter writer = format.open(target, framesPerSecond, scale)) {
            done = write(writer, progress);
        } finally {
            if (!done) {
                remove(target);
            }
        }
        return done;
    }

    private boolean write(FrameWriter writer, Progress progress) throws IOException {
        for (int i = 0; i < moments.size(); i++) {
            if (!progress.came(i, moments.size())) {
                return false;
            }
            Moment moment = moments.get(i);
            Frame frame = moment.frame();
            writer.add(actions ? ActionStrip.under(frame, moment.action()) : frame);
        }
        return progress.came(moments.size(), moments.size());
    }

    private void remove(Path target) throws IOException {
        if (format == ExportFormat.FRAMES && Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                for (Path file : files.filter(Export::isOurs).toList()) {
                    Files.delete(file);
                }
            }
        } else {
            Files.deleteIfExists(target);
        }
    }

    private static boolean isOurs(Path file) {
        return String.valueOf(file.getFileName()).matches("frame-\\d{5,}\\.png");
    }
}
