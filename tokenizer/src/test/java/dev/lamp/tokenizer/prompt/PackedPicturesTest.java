package dev.lamp.tokenizer.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.tokenizer.prompt.PromptException.Problem;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would like to be large. */
class PackedPicturesTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int AFTER_THE_HEADER = 33;

    private final PromptImporter importer = new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE);

    @ParameterizedTest
    @ValueSource(strings = {"zTXt:a\0\0", "iTXt:a\0\1\0\0\0", "iCCP:a\0\0"})
    void whatAPngPacksBesideItsPixelsIsNotUnpacked(String chunk) throws Exception {
        byte[] picture = Pictures.encode(Pictures.drawn(8, 8, Color.WHITE, graphics -> {}), "png");
        read(picture);
        byte[] bomb = withChunk(picture, chunk.substring(0, 4), chunk.substring(5));
        long before = allocated();
        read(bomb);
        assertTrue(allocated() - before < 16 * MEGABYTE, "found " + (allocated() - before) + " bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void aBmpThatWrapsAnotherPictureIsRefusedHoweverLargeItClaimsToBe(int compression) throws Exception {
        byte[] picture = Pictures.encode(Pictures.drawn(8, 8, Color.WHITE, graphics -> {}), "bmp");
        ByteBuffer.wrap(picture)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(30, compression)
                .putInt(34, Integer.MAX_VALUE);
        assertEquals(
                Problem.NOT_A_PICTURE,
                assertThrows(PromptException.class, () -> read(picture)).problem());
    }

    @Test
    void aJpegOfNothingButSegmentsIsRefused() {
        ByteBuffer jpeg = ByteBuffer.allocate(4 * MEGABYTE).putShort((short) 0xFFD8);
        while (jpeg.hasRemaining()) {
            jpeg.putShort(jpeg.remaining() % 4 == 2 ? (short) 0xFFE0 : 2);
        }
        assertThrows(PromptException.class, () -> read(jpeg.array()));
    }

    @Test
    @Timeout(20)
    void aJpegOfManyPassesOverManyPixelsIsRefusedAndSoIsOneOfNothingAtOnce() {
        assertEquals(Problem.TOO_LARGE, refusal(progressive(10_000, 300)).problem());
        assertEquals(Problem.DAMAGED, refusal(progressive(10_000, 10)).problem());
        assertEquals(Problem.DAMAGED, refusal(progressive(100, 300)).problem());
    }

    @Test
    void passesAreThoseOfThePictureAndNotOfWhatLiesBesideIt() throws Exception {
        byte[] jpeg = Pictures.encode(Pictures.photo(64, 64), "jpeg");
        assertEquals(1, new JpegSegments(jpeg).passes());
        assertEquals(300, new JpegSegments(progressive(8, 300)).passes());
        byte[] marks = ByteBuffer.allocate(6)
                .putInt(0xFFDAFFDA)
                .putShort((short) 0xFFDA)
                .array();
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(jpeg, 0, 2);
        more.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 8});
        more.writeBytes(marks);
        more.write(jpeg, 2, jpeg.length - 2);
        more.writeBytes(marks);
        assertEquals(1, new JpegSegments(more.toByteArray()).passes());
        assertEquals(0, new JpegSegments(marks).passes());
    }

    private PromptException refusal(byte[] file) {
        return assertThrows(PromptException.class, () -> read(file));
    }

    /** A progressive JPEG, grey, that begins pass after pass and holds next to nothing. */
    private static byte[] progressive(int side, int passes) {
        ByteBuffer jpeg = ByteBuffer.allocate(1000 + 11 * passes).putInt(0xFFD8FFDB);
        jpeg.putShort((short) 67).put((byte) 0);
        for (int i = 0; i < 64; i++) {
            jpeg.put((byte) 1);
        }
        jpeg.putInt(0xFFC2000B).put((byte) 8).putShort((short) side).putShort((short) side);
        jpeg.put(new byte[] {1, 1, 0x11, 0});
        for (int table : new int[] {0x00, 0x10}) {
            jpeg.putInt(0xFFC40014).put((byte) table).put((byte) 1).put(new byte[16]);
        }
        jpeg.putInt(0xFFDA0008).put(new byte[] {1, 1, 0, 0, 0, 0, 0});
        for (int i = 1; i < passes; i++) {
            jpeg.putInt(0xFFDA0008).put(new byte[] {1, 1, 0, 1, 63, 0, 0});
        }
        jpeg.putShort((short) 0xFFD9);
        return Arrays.copyOf(jpeg.array(), jpeg.position());
    }

    @Test
    void aGifWithALongCommentIsRefusedAndOneWithAShortIsNot() throws Exception {
        byte[] picture = Pictures.encode(Pictures.drawn(8, 8, Color.WHITE, graphics -> {}), "gif");
        read(withComment(picture, 1000));
        assertEquals(
                Problem.DAMAGED,
                assertThrows(PromptException.class, () -> read(withComment(picture, 5 * MEGABYTE)))
                        .problem());
    }

    @Test
    void anAnimationWithALongCommentOrTooManyPixelsIsRefused(@TempDir Path folder) throws Exception {
        byte[] picture = Pictures.encode(Pictures.drawn(8, 8, Color.WHITE, graphics -> {}), "gif");
        Path file = folder.resolve("moving.gif");
        Files.write(file, withComment(picture, 1000));
        GifFrames.read(file, (frame, second) -> true);
        Files.write(file, withComment(picture, 5 * MEGABYTE));
        assertThrows(PromptException.class, () -> GifFrames.read(file, (frame, second) -> true));
        int image = 13 + coloursOf(picture);
        while (picture[image] != ',') {
            image++;
        }
        ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putShort(image + 5, (short) 60_000);
        ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putShort(image + 7, (short) 100);
        Files.write(file, picture);
        assertThrows(PromptException.class, () -> GifFrames.read(file, (frame, second) -> true));
    }

    @Test
    void whatFailsWhereTheFramesGoIsNoFaultOfTheAnimation(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("moving.gif");
        Files.write(file, Pictures.encode(Pictures.drawn(8, 8, Color.WHITE, graphics -> {}), "gif"));
        assertThrows(
                UncheckedIOException.class,
                () -> GifFrames.read(file, (frame, second) -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }));
    }

    private void read(byte[] file) throws PromptException {
        importer.read(new ByteArrayInputStream(file), PromptOptions.DEFAULT);
    }

    /** A GIF with a comment behind its colours. */
    private static byte[] withComment(byte[] gif, int length) {
        int colours = coloursOf(gif);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(gif, 0, 13 + colours);
        out.writeBytes(new byte[] {0x21, (byte) 0xFE});
        for (int left = length; left > 0; left -= 255) {
            out.write(Math.min(left, 255));
            out.writeBytes(new byte[Math.min(left, 255)]);
        }
        out.write(0);
        out.write(gif, 13 + colours, gif.length - 13 - colours);
        return out.toByteArray();
    }

    /** Bytes of the table of colours behind the header. */
    private static int coloursOf(byte[] gif) {
        return 3 << (gif[10] & 7) + 1;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] withChunk(byte[] png, String type, String start) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(content)) {
            packed.write(new byte[64 * MEGABYTE]);
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(png, 0, AFTER_THE_HEADER);
        bomb.writeBytes(ByteBuffer.allocate(4).putInt(content.size()).array());
        bomb.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        content.writeTo(bomb);
        bomb.writeBytes(new byte[4]);
        bomb.write(png, AFTER_THE_HEADER, png.length - AFTER_THE_HEADER);
        return bomb.toByteArray();
    }
}
