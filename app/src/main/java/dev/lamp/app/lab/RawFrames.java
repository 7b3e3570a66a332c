package dev.lamp.app.lab;

import dev.lamp.tokenizer.prompt.Raster;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * Frames between two processes: the second, the sides, and {@code 0xRRGGBB} of each pixel; at the end a second that is
 * no number, and what was wrong.
 */
final class RawFrames {

    private RawFrames() {}

    /** A frame and the second it is shown at. */
    record Timed(Raster picture, double second) {}

    static void write(DataOutputStream out, Raster frame, double second) throws IOException {
        out.writeDouble(second);
        out.writeInt(frame.width());
        out.writeInt(frame.height());
        ByteBuffer pixels = ByteBuffer.allocate(Integer.BYTES * frame.rgb().length);
        pixels.asIntBuffer().put(frame.rgb());
        out.write(pixels.array());
        out.flush();
    }

    /** @param trouble empty if the file was read to its end */
    static void writeEnd(DataOutputStream out, String trouble) throws IOException {
        out.writeDouble(Double.NaN);
        out.writeUTF(trouble);
    }

    /**
     * The next frame; empty at the end.
     *
     * @throws IOException if the writer said that something was wrong, or what it wrote is no frame
     */
    static Optional<Timed> read(DataInputStream in) throws IOException {
        double second = in.readDouble();
        if (Double.isNaN(second)) {
            String trouble = in.readUTF();
            if (!trouble.isEmpty()) {
                throw new IOException(trouble);
            }
            return Optional.empty();
        }
        int width = side(in.readInt());
        int height = side(in.readInt());
        byte[] bytes = new byte[Integer.BYTES * width * height];
        in.readFully(bytes);
        IntBuffer pixels = ByteBuffer.wrap(bytes).asIntBuffer();
        int[] rgb = new int[width * height];
        pixels.get(rgb);
        return Optional.of(new Timed(new Raster(width, height, rgb), second));
    }

    private static int side(int pixels) throws IOException {
        if (pixels < 1 || pixels > Mp4Frames.MAX_SIDE) {
            throw new IOException("expected 1 to " + Mp4Frames.MAX_SIDE + " pixels a side, found " + pixels);
        }
        return pixels;
    }
}
