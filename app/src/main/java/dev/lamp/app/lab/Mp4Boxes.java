package dev.lamp.app.lab;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Walks the boxes of an MP4 file (ISO/IEC 14496-12, section 4.2) before the decoder does, which would look at a box
 * without a length for ever.
 */
final class Mp4Boxes {

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int LENGTH_FOLLOWS = 1;

    private Mp4Boxes() {}

    /**
     * Comes back if every box is followed by another or by the end of the file.
     *
     * @throws IOException if a box says that it is shorter than its own header
     */
    static void check(Path file) throws IOException {
        try (RandomAccessFile boxes = new RandomAccessFile(file.toFile(), "r")) {
            long place = 0;
            while (boxes.length() - place >= HEADER) {
                long length = length(boxes, place);
                if (length > boxes.length() - place) {
                    return;
                }
                place += length;
            }
        }
    }

    private static long length(RandomAccessFile boxes, long place) throws IOException {
        boxes.seek(place);
        long length = Integer.toUnsignedLong(boxes.readInt());
        int header = length == LENGTH_FOLLOWS ? LONG_HEADER : HEADER;
        if (length == 0) {
            return boxes.length() - place;
        }
        if (length == LENGTH_FOLLOWS && boxes.length() - place >= LONG_HEADER) {
            boxes.readInt();
            length = boxes.readLong();
        }
        if (length < header) {
            throw new IOException(
                    "expected a box of at least " + header + " bytes at " + place + ", found one of " + length);
        }
        return length;
    }
}
