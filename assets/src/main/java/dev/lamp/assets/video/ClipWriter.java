package dev.lamp.assets.video;

import dev.lamp.assets.file.WholeFile;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes clips to compact files that {@link ClipReader} reads back exactly. */
public final class ClipWriter {

    private ClipWriter() {}

    /**
     * Writes a clip.
     *
     * @throws IllegalArgumentException if the clip is longer or larger than clip files may be
     */
    public static void write(Clip clip, Path file) throws IOException {
        requireFits(clip);
        WholeFile.write(file, out -> write(clip, out));
    }

    /** Writes a clip to a stream and leaves the stream open. */
    public static void write(Clip clip, OutputStream stream) throws IOException {
        requireFits(clip);
        DataOutputStream out = new DataOutputStream(stream);
        writeHeader(clip, out);
        DeflaterOutputStream packed = new DeflaterOutputStream(out);
        DataOutputStream body = new DataOutputStream(packed);
        CRC32 checksum = new CRC32();
        byte[] before = new byte[clip.size().pixels()];
        for (Frame frame : clip.frames()) {
            byte[] indices = frame.toIndices();
            checksum.update(indices);
            for (int i = 0; i < before.length; i++) {
                before[i] ^= indices[i];
            }
            body.write(before);
            before = indices;
        }
        body.writeInt((int) checksum.getValue());
        packed.finish();
        out.flush();
    }

    private static void writeHeader(Clip clip, DataOutputStream out) throws IOException {
        out.writeInt(ClipFormat.MAGIC);
        out.writeByte(ClipFormat.VERSION);
        out.writeByte(clip.framesPerSecond());
        out.writeShort(clip.size().width());
        out.writeShort(clip.size().height());
        out.writeShort(clip.palette().size());
        for (int rgb : clip.palette().toArray()) {
            out.writeByte(rgb >> 16);
            out.writeShort(rgb);
        }
        out.writeInt(clip.length());
    }

    private static void requireFits(Clip clip) {
        long pixels = (long) clip.length() * clip.size().pixels();
        if (clip.length() > ClipFormat.MAX_FRAMES || pixels > ClipFormat.MAX_PIXELS) {
            throw new IllegalArgumentException("expected at most " + ClipFormat.MAX_FRAMES + " frames and "
                    + ClipFormat.MAX_PIXELS + " pixels, found " + clip.length() + " and " + pixels);
        }
    }
}
