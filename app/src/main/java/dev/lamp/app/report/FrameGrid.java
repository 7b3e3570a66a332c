package dev.lamp.app.report;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.GifWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several dreams side by side in one moving picture, so that they stay in step wherever it is shown. */
final class FrameGrid {

    private static final int GAP = 4;

    /** The last frame is shown a little longer. */
    private static final int REST = 8;

    private FrameGrid() {}

    /**
     * Puts dreams of equal length side by side.
     *
     * @param dreams frames [dream][step]
     * @param columns dreams in a row
     */
    static List<Frame> of(List<List<Frame>> dreams, int columns) {
        List<Frame> grid = new ArrayList<>();
        for (int t = 0; t < dreams.get(0).size(); t++) {
            int step = t;
            grid.add(together(dreams.stream().map(dream -> dream.get(step)).toList(), columns));
        }
        return grid;
    }

    /** The frames as the bytes of an animated GIF. */
    static byte[] gif(List<Frame> frames, int framesPerSecond) throws IOException {
        List<Frame> all = new ArrayList<>(frames);
        for (int i = 0; i < REST; i++) {
            all.add(frames.get(frames.size() - 1));
        }
        Path file = Files.createTempFile("lamp-grid", ".gif");
        try {
            GifWriter.write(new Clip(all, framesPerSecond), 1, file);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Frame together(List<Frame> frames, int columns) {
        FrameSize one = frames.get(0).size();
        int rows = (frames.size() + columns - 1) / columns;
        FrameSize size = new FrameSize(columns * (one.width() + GAP) - GAP, rows * (one.height() + GAP) - GAP);
        byte[] pixels = new byte[size.pixels()];
        for (int i = 0; i < frames.size(); i++) {
            byte[] own = frames.get(i).toIndices();
            int left = i % columns * (one.width() + GAP);
            int top = i / columns * (one.height() + GAP);
            for (int y = 0; y < one.height(); y++) {
                System.arraycopy(own, y * one.width(), pixels, (top + y) * size.width() + left, one.width());
            }
        }
        return Frame.of(size, frames.get(0).palette(), pixels);
    }
}
