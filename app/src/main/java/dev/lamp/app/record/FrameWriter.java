package dev.lamp.app.record;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.GifEncoder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes frames one by one and makes a file, or files, of them. */
interface FrameWriter extends AutoCloseable {

    void add(Frame frame) throws IOException;

    @Override
    void close() throws IOException;

    static FrameWriter gif(Path file, int framesPerSecond, int scale) throws IOException {
        OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
        GifEncoder gif = new GifEncoder(stream, framesPerSecond, scale);
        return new FrameWriter() {
            @Override
            public void add(Frame frame) throws IOException {
                gif.add(frame);
            }

            @Override
            public void close() throws IOException {
                try (stream) {
                    gif.close();
                }
            }
        };
    }
}
