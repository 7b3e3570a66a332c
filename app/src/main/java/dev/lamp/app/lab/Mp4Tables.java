package dev.lamp.app.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/** The tables of an MP4 file that tell where its frames are (ISO/IEC 14496-12, sections 8.6 and 8.7). */
final class Mp4Tables {

    private static final String SIZES = "stsz";
    private static final String CHUNKS = "stsc";

    /** Bytes of an entry. */
    private static final Map<String, Integer> ENTRIES =
            Map.of("stts", 8, "ctts", 8, CHUNKS, 12, SIZES, 4, "stco", 4, "co64", 8, "stss", 4, "stps", 4);

    /** The tables that can be checked. */
    static final Set<String> KINDS = ENTRIES.keySet();

    private Mp4Tables() {}

    /**
     * Comes back if a table holds what it promises.
     *
     * @param table its box without the header
     * @param fileLength in bytes
     * @throws IOException if it promises more entries than it has, frames larger than the file, or chunks without any
     */
    static void check(String kind, ByteBuffer table, long fileLength) throws IOException {
        int least = kind.equals(SIZES) ? 12 : 8;
        if (table.remaining() < least) {
            throw new IOException(
                    "expected a table " + kind + " of at least " + least + " bytes, found " + table.remaining());
        }
        table.getInt(); // version and flags
        long each = kind.equals(SIZES) ? Integer.toUnsignedLong(table.getInt()) : 0;
        long count = Integer.toUnsignedLong(table.getInt());
        long most = each > 0 ? fileLength / each : table.remaining() / ENTRIES.get(kind);
        if (count > most) {
            throw new IOException("expected at most " + most + " entries of " + kind + ", found " + count);
        }
        if (kind.equals(SIZES) && each == 0) {
            checkSizes(table, (int) count, fileLength);
        } else if (kind.equals(CHUNKS)) {
            checkChunks(table, (int) count);
        }
    }

    private static void checkSizes(ByteBuffer table, int count, long fileLength) throws IOException {
        for (int i = 0; i < count; i++) {
            long size = Integer.toUnsignedLong(table.getInt());
            if (size > fileLength) {
                throw new IOException("expected a frame of at most " + fileLength + " bytes, found one of " + size);
            }
        }
    }

    private static void checkChunks(ByteBuffer table, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            table.getInt(); // the first chunk of its kind
            int frames = table.getInt();
            table.getInt(); // what describes them
            if (frames < 1) {
                throw new IOException("expected chunks of at least one frame, found " + frames);
            }
        }
    }
}
