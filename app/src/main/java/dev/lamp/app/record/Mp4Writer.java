package dev.lamp.app.record;

import dev.lamp.assets.video.Frame;
import java.io.IOException;
import java.nio.file.Path;
import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;

/** An MP4 file with H.264 video; sides of odd length lose their last pixel, which the codec cannot have. */
final class Mp4Writer implements FrameWriter {
    private static final int SIGNED = 128;

    private final SeekableByteChannel channel;
    private final SequenceEncoder encoder;
    private final int scale;
    private int count;

    Mp4Writer(Path file, int framesPerSecond, int scale) throws IOException {
        this.scale = scale;
        channel = NIOUtils.writableChannel(file.toFile());
        encoder = SequenceEncoder.createWithFps(channel, Rational.R(framesPerSecond, 1));
    }

    @Override
    public void add(Frame frame) throws IOException {
        int width = frame.width() * scale / 2 * 2;
        int height = frame.height() * scale / 2 * 2;
        Picture picture = Picture.create(width, height, ColorSpace.RGB);
        byte[] samples = picture.getPlaneData(0);
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = frame.rgb(x / scale, y / scale);
                samples[at++] = (byte) ((rgb >> 16 & 0xFF) - SIGNED);
                samples[at++] = (byte) ((rgb >> 8 & 0xFF) - SIGNED);
                samples[at++] = (byte) ((rgb & 0xFF) - SIGNED);
            }
        }
        encoder.encodeNativeFrame(picture);
        count++;
    }

    @Override
    public void close() throws IOException {
        try {
            if (count > 0) {
                encoder.finish();
            }
        } finally {
            NIOUtils.closeQuietly(channel);
        }
    }
}
