package dev.lamp.runtime.door;

import java.util.Arrays;

/** Bytes of a line up to a limit; takes no more memory than has come in. */
final class LineBuffer {

    private final int limit;
    private byte[] bytes = new byte[256];
    private int count;

    LineBuffer(int limit) {
        this.limit = limit;
    }

    /** Takes a byte; true once the limit is reached. */
    boolean add(int next) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * count);
        }
        bytes[count++] = (byte) next;
        return count == limit;
    }

    boolean isEmpty() {
        return count == 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, count);
    }
}
