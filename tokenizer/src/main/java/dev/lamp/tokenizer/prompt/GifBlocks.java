package dev.lamp.tokenizer.prompt;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A walk through the blocks of a GIF file (CompuServe, GIF 89a, section 15) before the Java platform reads it, which
 * takes the square of the time for a comment of twice the length.
 */
final class GifBlocks {

    private static final int MOST_EXTRA = 1 << 20;
    private static final int HEADER = 13;
    private static final int HEADER_FLAGS = 10;
    private static final int IMAGE_HEADER = 9;
    private static final int IMAGE_FLAGS = 8;
    private static final int EXTRA = 0x21;
    private static final int IMAGE = 0x2C;

    private GifBlocks() {}

    /**
     * Comes back unless something beside the images is longer than {@value #MOST_EXTRA} bytes. Whatever else is wrong
     * is left to the reader.
     *
     * @throws IOException if it is, or the stream cannot be read
     */
    static void check(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        try {
            byte[] header = new byte[HEADER];
            in.readFully(header);
            if (header[0] != 'G' || header[1] != 'I' || header[2] != 'F') {
                return;
            }
            skipColours(in, header[HEADER_FLAGS]);
            walk(in);
        } catch (EOFException cut) {
            // The reader says so.
        }
    }

    private static void walk(DataInputStream in) throws IOException {
        while (true) {
            int kind = in.readUnsignedByte();
            if (kind == EXTRA) {
                in.readUnsignedByte(); // which one
                long length = skipParts(in);
                if (length > MOST_EXTRA) {
                    throw new IOException("expected at most " + MOST_EXTRA + " bytes of comment, found " + length);
                }
            } else if (kind == IMAGE) {
                byte[] header = new byte[IMAGE_HEADER];
                in.readFully(header);
                skipColours(in, header[IMAGE_FLAGS]);
                in.readUnsignedByte(); // bits of a code
                skipParts(in);
            } else {
                return;
            }
        }
    }

    private static void skipColours(DataInputStream in, byte flags) throws IOException {
        if ((flags & 0x80) != 0) {
            in.skipNBytes(3L << (flags & 7) + 1);
        }
    }

    private static long skipParts(DataInputStream in) throws IOException {
        long length = 0;
        for (int part = in.readUnsignedByte(); part > 0; part = in.readUnsignedByte()) {
            in.skipNBytes(part);
            length += part;
        }
        return length;
    }
}
