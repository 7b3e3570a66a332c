package dev.lamp.assets.video;

import dev.lamp.assets.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** Writes clips as animated GIF files that loop forever, with the clip's exact colours. */
public final class GifWriter {

    private GifWriter() {}

    /**
     * Writes a clip at its own rate, as near as hundredths of a second allow.
     *
     * @param scale pixels of the file per pixel of the clip and side, 1 to 32
     */
    public static void write(Clip clip, int scale, Path file) throws IOException {
        WholeFile.write(file, stream -> {
            try (GifEncoder gif = new GifEncoder(stream, clip.framesPerSecond(), scale)) {
                for (Frame frame : clip.frames()) {
                    gif.add(frame);
                }
            }
        });
    }
}
