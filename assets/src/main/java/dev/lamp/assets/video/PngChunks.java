package dev.lamp.assets.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A walk through the chunks of a PNG file (W3C, PNG third edition, section 5.3) that takes no memory for what they say
 * about themselves. Not thread-safe.
 */
public final class PngChunks {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int TYPE = 4;
    private static final int LENGTH_AND_TYPE = 8;
    private static final int CHECKSUM = 4;

    private final ByteBuffer bytes;
    private int start;
    private String type = "";
    private ByteBuffer content = ByteBuffer.allocate(0);

    /** Stands before the first chunk; a file that is no PNG has none. */
    PngChunks(byte[] file) {
        bytes = ByteBuffer.wrap(file);
        bytes.position(isPng(file) ? SIGNATURE.length : file.length);
    }

    private static boolean isPng(byte[] file) {
        return file.length >= SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** Goes to the next chunk, which the end of the file may cut short; false if there is none. */
    boolean next() {
        if (bytes.remaining() < LENGTH_AND_TYPE) {
            return false;
        }
        start = bytes.position();
        long length = Integer.toUnsignedLong(bytes.getInt());
        byte[] name = new byte[TYPE];
        bytes.get(name);
        type = new String(name, StandardCharsets.ISO_8859_1);
        content = bytes.slice(bytes.position(), (int) Math.min(length, bytes.remaining()));
        bytes.position(bytes.position() + (int) Math.min(length + CHECKSUM, bytes.remaining()));
        return true;
    }

    /** Four letters. */
    String type() {
        return type;
    }

    /** What the chunk holds, as much of it as is there. */
    ByteBuffer content() {
        return content;
    }

    /** A PNG file without the chunks of some types; any other file as it is. */
    public static byte[] without(byte[] file, Set<String> types) {
        if (!isPng(file)) {
            return file;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.writeBytes(SIGNATURE);
        for (PngChunks chunks = new PngChunks(file); chunks.next(); ) {
            if (!types.contains(chunks.type())) {
                kept.write(file, chunks.start, chunks.bytes.position() - chunks.start);
            }
        }
        return kept.toByteArray();
    }
}
