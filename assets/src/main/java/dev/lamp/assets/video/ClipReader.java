package dev.lamp.assets.video;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads clip files. They may come from anywhere, so nothing in them is believed before it is checked. */
public final class ClipReader {

    private record Header(int rate, FrameSize size, Palette palette, int frames) {}

    private ClipReader() {}

    /**
     * Reads a clip.
     *
     * @throws ClipFormatException if the file is no clip, is damaged or cut off, or is too large
     */
    public static Clip read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in);
        }
    }

    /** Reads a clip from a stream; may read beyond its end. */
    public static Clip read(InputStream stream) throws IOException {
        try {
            Header header = readHeader(new DataInputStream(stream));
            return readFrames(header, new DataInputStream(new InflaterInputStream(stream)));
        } catch (EOFException cutOff) {
            throw new ClipFormatException("The clip is cut off before its end.", cutOff);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new ClipFormatException("The clip is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static Header readHeader(DataInputStream in) throws IOException {
        check(in.readInt() == ClipFormat.MAGIC, "This is not a clip file.");
        int version = in.readUnsignedByte();
        check(
                version == ClipFormat.VERSION,
                "The clip has format version " + version + "; this program reads " + ClipFormat.VERSION + ".");
        int rate = in.readUnsignedByte();
        FrameSize size = new FrameSize(in.readUnsignedShort(), in.readUnsignedShort());
        int[] colours = new int[Math.min(in.readUnsignedShort(), 257)];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        }
        int frames = in.readInt();
        boolean fits = frames >= 1
                && frames <= ClipFormat.MAX_FRAMES
                && (long) frames * size.pixels() <= ClipFormat.MAX_PIXELS;
        check(
                fits,
                "The clip says it has " + frames + " frames of " + size.width() + " x " + size.height()
                        + " pixels, which is not allowed.");
        return new Header(rate, size, Palette.of(colours), frames);
    }

    private static Clip readFrames(Header header, DataInputStream in) throws IOException {
        CRC32 checksum = new CRC32();
        List<Frame> frames = new ArrayList<>();
        byte[] indices = new byte[header.size().pixels()];
        byte[] change = new byte[indices.length];
        for (int t = 0; t < header.frames(); t++) {
            in.readFully(change);
            for (int i = 0; i < indices.length; i++) {
                indices[i] ^= change[i];
            }
            checksum.update(indices);
            frames.add(Frame.of(header.size(), header.palette(), indices));
        }
        check(in.readInt() == (int) checksum.getValue(), "The clip is damaged: its checksum does not fit.");
        return new Clip(frames, header.rate());
    }

    private static void check(boolean holds, String sentence) throws ClipFormatException {
        if (!holds) {
            throw new ClipFormatException(sentence);
        }
    }
}
