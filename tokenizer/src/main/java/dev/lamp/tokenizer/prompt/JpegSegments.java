package dev.lamp.tokenizer.prompt;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The segments of a JPEG file before its picture data; the Java platform refuses to list them if they are out of order.
 */
final class JpegSegments {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int END_OF_IMAGE = 0xFFD9;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int FIRST_MARKER = 0xFF01;
    private static final int FIRST_FRAME = 0xFFC0;
    private static final int LAST_FRAME = 0xFFCF;
    private static final int FIRST_RESTART = 0xFFD0;
    private static final int COMPONENTS_AT = 5;
    /** Pictures have a few dozen; a file of nothing else could list millions. */
    private static final int MOST = 10_000;

    /** Contents by offset, and the marker of each. */
    private record Segment(int marker, ByteBuffer content) {}

    private final Map<Integer, Segment> segments = new LinkedHashMap<>();

    private final int passes;

    /** Lists what can be listed; nothing if this is no JPEG file. */
    JpegSegments(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        boolean isJpeg = file.length >= 4 && Short.toUnsignedInt(bytes.getShort()) == START_OF_IMAGE;
        passes = isJpeg ? passes(file) : 0;
        if (!isJpeg) {
            return;
        }
        while (bytes.remaining() >= 4 && segments.size() < MOST) {
            int marker = Short.toUnsignedInt(bytes.getShort());
            int length = Short.toUnsignedInt(bytes.getShort()) - 2;
            if (marker < FIRST_MARKER || marker == START_OF_SCAN || length < 0 || length > bytes.remaining()) {
                return;
            }
            segments.put(bytes.position(), new Segment(marker, bytes.slice(bytes.position(), length)));
            bytes.position(bytes.position() + length);
        }
    }

    /** The content of the first segment of a marker that is as wanted. */
    Optional<ByteBuffer> find(int marker, Predicate<ByteBuffer> wanted) {
        return segments.values().stream()
                .filter(segment -> segment.marker() == marker)
                .map(Segment::content)
                .filter(wanted)
                .findFirst();
    }

    /** Goes over everything up to the end of the picture, behind which cameras may leave a film. */
    private static int passes(byte[] file) {
        int found = 0;
        int at = 2;
        while (at + 4 <= file.length) {
            int marker = Byte.toUnsignedInt(file[at]) << 8 | Byte.toUnsignedInt(file[at + 1]);
            if (marker == END_OF_IMAGE) {
                return found;
            }
            found += marker == START_OF_SCAN ? 1 : 0;
            at += isSegment(marker)
                    ? 2 + Math.max(2, Byte.toUnsignedInt(file[at + 2]) << 8 | Byte.toUnsignedInt(file[at + 3]))
                    : 1;
        }
        return found;
    }

    /** Whether a length follows: not in picture data, nor in the marks of a new start within it. */
    private static boolean isSegment(int marker) {
        return marker >= FIRST_FRAME && marker < 0xFFFF && (marker < FIRST_RESTART || marker > START_OF_IMAGE);
    }

    /** How often the file draws over the picture; 0 if this is no JPEG file. */
    int passes() {
        return passes;
    }

    /** How many channels the picture has; 0 if the file does not say. */
    int channels() {
        return segments.values().stream()
                .filter(segment ->
                        isFrame(segment.marker()) && segment.content().limit() > COMPONENTS_AT)
                .mapToInt(segment -> segment.content().get(COMPONENTS_AT))
                .findFirst()
                .orElse(0);
    }

    /** Start of frame: all of C0 to CF but the tables C4, C8 and CC. */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && (marker & 0x3) != 0 || marker == FIRST_FRAME;
    }
}
