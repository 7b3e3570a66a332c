package dev.lamp.app.lab;

import dev.lamp.tokenizer.prompt.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.api.PictureWithMetadata;
import org.jcodec.common.Format;
import org.jcodec.common.JCodecUtil;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.scale.ColorUtil;
import org.jcodec.scale.Transform;

/**
 * Reads MP4 files with H.264 video by a decoder in pure Java; slow, and the same on every machine. Some damaged files
 * make it turn for ever or take any memory, which {@link Mp4Video} keeps apart.
 */
final class Mp4Frames {

    /** JCodec keeps colours as signed bytes around the middle. */
    private static final int MIDDLE = 128;

    /** Pixels. */
    static final int MAX_SIDE = 4096;

    private Mp4Frames() {}

    /** Reads one frame after the other; ends when the sink answers false. */
    static void read(Path file, BiPredicate<Raster, Double> sink) throws VideoException {
        try {
            Mp4Boxes.check(file);
            decode(file, sink);
        } catch (UncheckedIOException e) {
            throw e; // from the sink: the decoder has none of these
        } catch (IOException | JCodecException | RuntimeException e) {
            // The decoder meets what it does not know with all kinds of runtime exceptions.
            throw new VideoException(String.valueOf(file.getFileName()), e);
        }
    }

    private static void decode(Path file, BiPredicate<Raster, Double> sink) throws IOException, JCodecException {
        if (JCodecUtil.detectFormat(file.toFile()) != Format.MOV) {
            throw new IOException("expected an MP4 file, found another");
        }
        try (SeekableByteChannel channel = NIOUtils.readableChannel(file.toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(channel);
            checkSize(grab.getMediaInfo().getDim());
            for (PictureWithMetadata next = grab.getNativeFrameWithMetadata();
                    next != null;
                    next = grab.getNativeFrameWithMetadata()) {
                if (!sink.test(raster(next.getPicture()), next.getTimestamp())) {
                    return;
                }
            }
        }
    }

    private static void checkSize(Size size) throws IOException {
        if (size.getWidth() > MAX_SIDE || size.getHeight() > MAX_SIDE) {
            throw new IOException("expected at most " + MAX_SIDE + " pixels a side, found " + size.getWidth() + " x "
                    + size.getHeight());
        }
    }

    private static Raster raster(Picture decoded) {
        Picture picture = decoded.cropped();
        Picture rgb = Picture.create(picture.getWidth(), picture.getHeight(), ColorSpace.RGB);
        Transform transform = ColorUtil.getTransform(picture.getColor(), ColorSpace.RGB);
        transform.transform(picture, rgb);
        byte[] data = rgb.getPlaneData(0);
        int[] pixels = new int[rgb.getWidth() * rgb.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = data[3 * i] + MIDDLE << 16 | data[3 * i + 1] + MIDDLE << 8 | data[3 * i + 2] + MIDDLE;
        }
        return new Raster(rgb.getWidth(), rgb.getHeight(), pixels);
    }
}
