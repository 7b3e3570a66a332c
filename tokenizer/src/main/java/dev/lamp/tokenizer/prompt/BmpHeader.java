package dev.lamp.tokenizer.prompt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What the first bytes of a BMP file say. */
final class BmpHeader {

    private static final int MARK = 'B' | 'M' << 8;
    private static final int LENGTH_AT = 14;
    /** Headers of this length know no compression. */
    private static final int OLD_LENGTH = 12;

    private static final int COMPRESSION_AT = 30;
    private static final int JPEG = 4;
    private static final int PNG = 5;

    private BmpHeader() {}

    /**
     * Whether a JPEG or PNG file is in the place of the pixels. The reader of the Java platform makes room for as many
     * bytes as such a file says it has, and hands them on unchecked.
     */
    static boolean wrapsAnotherPicture(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < COMPRESSION_AT + Integer.BYTES || bytes.getShort(0) != MARK) {
            return false;
        }
        int compression = bytes.getInt(COMPRESSION_AT);
        return bytes.getInt(LENGTH_AT) > OLD_LENGTH && (compression == JPEG || compression == PNG);
    }
}
