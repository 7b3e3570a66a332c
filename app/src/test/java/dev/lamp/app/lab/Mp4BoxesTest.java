package dev.lamp.app.lab;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4BoxesTest {

    private static final int MOOV = 0x6d6f6f76;
    private static final int TRAK = 0x7472616b;
    private static final int STSZ = 0x7374737a;
    private static final int STSC = 0x73747363;
    private static final int STCO = 0x7374636f;

    @TempDir
    Path folder;

    @Test
    void boxesInARowAreFine() {
        assertDoesNotThrow(() -> Mp4Boxes.check(file(8, 0, 12, 0, 0)));
    }

    @Test
    void theLastBoxMayReachToTheEndOrSaySoMuchMore() {
        assertDoesNotThrow(() -> Mp4Boxes.check(file(8, 0, 0, 0, 7)));
        assertDoesNotThrow(() -> Mp4Boxes.check(file(8, 0, 1_000_000, 0)));
    }

    @Test
    void aBoxShorterThanItsHeaderIsRefused() {
        assertThrows(IOException.class, () -> Mp4Boxes.check(file(7, 0, 0, 0)));
        assertThrows(IOException.class, () -> Mp4Boxes.check(file(1, 0)));
    }

    @Test
    void aLongBoxWithoutALengthIsRefusedAsAVideo() {
        VideoException refused =
                assertThrows(VideoException.class, () -> Mp4Frames.read(file(1, 0, 0, 0), (frame, second) -> true));
        assertTrue(refused.getCause().getMessage().contains("found one of 0"));
    }

    @Test
    void tablesThatHoldWhatTheyPromiseAreFine() {
        assertDoesNotThrow(() -> Mp4Boxes.check(inside(24, STSZ, 0, 0, 1, 28)));
        assertDoesNotThrow(() -> Mp4Boxes.check(inside(20, STSZ, 0, 9, 4)));
        assertDoesNotThrow(() -> Mp4Boxes.check(inside(28, STSC, 0, 1, 1, 5, 1)));
        assertDoesNotThrow(() -> Mp4Boxes.check(inside(16, STCO, 0, 0)));
    }

    @Test
    void aTableThatPromisesMoreThanItHoldsIsRefused() {
        refused("entries of stco, found 2147483647", STCO, 0, Integer.MAX_VALUE, 5);
        refused("entries of stco, found 4294967295", STCO, 0, -1, 5);
        refused("entries of stsz, found 2000000000", STSZ, 0, 1, 2_000_000_000);
        refused("a table stco of at least 8 bytes, found 4", STCO, 0);
    }

    @Test
    void framesLargerThanTheFileAndChunksOfNoneAreRefused() {
        refused("found one of 2147483647", STSZ, 0, 0, 1, Integer.MAX_VALUE);
        refused("at least one frame, found 0", STSC, 0, 1, 1, 0, 1);
        refused("at least one frame, found -1", STSC, 0, 1, 1, -1, 1);
    }

    @Test
    void boxesAreNotFollowedDownForEver() throws IOException {
        int[] words = new int[2000];
        for (int i = 0; i < words.length; i += 2) {
            words[i] = 4 * (words.length - i);
            words[i + 1] = TRAK;
        }
        Path nested = file(words);
        assertThrows(IOException.class, () -> Mp4Boxes.check(nested));
    }

    private void refused(String found, int... table) {
        int[] box = new int[table.length + 1];
        box[0] = 4 * box.length;
        System.arraycopy(table, 0, box, 1, table.length);
        IOException refused = assertThrows(IOException.class, () -> Mp4Boxes.check(inside(box)));
        assertTrue(refused.getMessage().contains(found), refused.getMessage());
    }

    /** A box as a file has it, inside the boxes that a file has around it. */
    private Path inside(int... box) throws IOException {
        int[] words = new int[box.length + 4];
        words[0] = 4 * words.length;
        words[1] = MOOV;
        words[2] = 4 * (box.length + 2);
        words[3] = TRAK;
        System.arraycopy(box, 0, words, 4, box.length);
        return file(words);
    }

    private Path file(int... words) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length);
        for (int word : words) {
            bytes.putInt(word);
        }
        return Files.write(folder.resolve("a.mp4"), bytes.array());
    }
}
