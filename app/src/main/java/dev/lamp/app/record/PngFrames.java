package dev.lamp.app.record;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.PngWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of numbered PNG files. */
final class PngFrames implements FrameWriter {
    private final Path folder;
    private final int scale;
    private int count;

    PngFrames(Path folder, int scale) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.scale = scale;
    }

    @Override
    public void add(Frame frame) throws IOException {
        PngWriter.write(frame, scale, folder.resolve(String.format("frame-%05d.png", count++)));
    }

    @Override
    public void close() {
        // Every file is closed when it has been written.
    }
}
