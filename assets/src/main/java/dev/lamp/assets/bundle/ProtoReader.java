package dev.lamp.assets.bundle;

import java.nio.charset.StandardCharsets;

/**
 * Walks a serialised protocol buffer, field by field, without a schema and without copying. Every length is checked
 * against the bytes that are there.
 */
final class ProtoReader {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;
    private static final int MOST_VARINT_BITS = 64;

    private final byte[] bytes;
    private final int end;
    private int position;
    private int field;
    private int type;
    private long number;
    private int from;

    ProtoReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ProtoReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    /** Goes on to the next field; false at the end. */
    boolean next() {
        if (position == end) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        type = (int) (tag & 7);
        from = position;
        switch (type) {
            case VARINT -> number = varint();
            case FIXED_64 -> skip(Long.BYTES);
            case FIXED_32 -> skip(Integer.BYTES);
            case LENGTH -> {
                long length = varint();
                from = position;
                skip(length);
            }
            default -> throw damaged();
        }
        return true;
    }

    /** Number of the present field. */
    int field() {
        return field;
    }

    /** The present field as a number. */
    long number() {
        if (type != VARINT) {
            throw damaged();
        }
        return number;
    }

    /** The present field as a message. */
    ProtoReader message() {
        checkLength();
        return new ProtoReader(bytes, from, position);
    }

    /** The present field as text. */
    String text() {
        checkLength();
        return new String(bytes, from, position - from, StandardCharsets.UTF_8);
    }

    private void checkLength() {
        if (type != LENGTH) {
            throw damaged();
        }
    }

    private void skip(long count) {
        if (count < 0 || count > end - position) {
            throw damaged();
        }
        position += (int) count;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < MOST_VARINT_BITS; shift += 7) {
            if (position == end) {
                throw damaged();
            }
            byte next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged();
    }

    private static IllegalArgumentException damaged() {
        return new IllegalArgumentException("expected a whole ONNX graph, found a damaged one");
    }
}
