package dev.lamp.app.lab;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * Walks the boxes of an MP4 file (ISO/IEC 14496-12, section 4.2) before the decoder does, which would look at a box
 * without a length for ever, and make room for whatever a table promises.
 */
final class Mp4Boxes {

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int LENGTH_FOLLOWS = 1;
    private static final Set<String> BOXES_OF_BOXES = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final int DEEPEST = 8;
    private static final int LONGEST_TABLE = 64 << 20;

    private final RandomAccessFile file;

    private Mp4Boxes(RandomAccessFile file) {
        this.file = file;
    }

    /**
     * Comes back if every box is followed by another or by the end of the file, and no table promises more than there
     * is.
     *
     * @throws IOException if a box is shorter than its own header, too deep inside others, or has a table that cannot
     *     be
     */
    static void check(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            new Mp4Boxes(file).walk(0, file.length(), 0);
        }
    }

    private void walk(long from, long end, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("expected at most " + DEEPEST + " boxes inside each other, found more");
        }
        long place = from;
        while (end - place >= HEADER) {
            file.seek(place);
            long length = Integer.toUnsignedLong(file.readInt());
            byte[] name = new byte[4];
            file.readFully(name);
            String kind = new String(name, StandardCharsets.ISO_8859_1);
            int header = length == LENGTH_FOLLOWS ? LONG_HEADER : HEADER;
            length = length(length, place, end);
            long boxEnd = length > end - place ? end : place + length;
            if (BOXES_OF_BOXES.contains(kind)) {
                walk(place + header, boxEnd, depth + 1);
            } else if (Mp4Tables.KINDS.contains(kind)) {
                Mp4Tables.check(kind, content(kind, boxEnd - place - header), file.length());
            }
            place = boxEnd;
        }
    }

    /** The length of a box whose first eight bytes have been read, itself included. */
    private long length(long said, long place, long end) throws IOException {
        if (said == 0) {
            return end - place;
        }
        boolean follows = said == LENGTH_FOLLOWS && end - place >= LONG_HEADER;
        long length = follows ? file.readLong() : said;
        int least = said == LENGTH_FOLLOWS ? LONG_HEADER : HEADER;
        if (length < least) {
            throw new IOException(
                    "expected a box of at least " + least + " bytes at " + place + ", found one of " + length);
        }
        return length;
    }

    private ByteBuffer content(String kind, long length) throws IOException {
        if (length > LONGEST_TABLE) {
            throw new IOException(
                    "expected a table " + kind + " of at most " + LONGEST_TABLE + " bytes, found " + length);
        }
        byte[] content = new byte[(int) length];
        file.readFully(content);
        return ByteBuffer.wrap(content);
    }
}
