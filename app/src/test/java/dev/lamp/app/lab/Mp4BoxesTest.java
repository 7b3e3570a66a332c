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

    private Path file(int... words) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length);
        for (int word : words) {
            bytes.putInt(word);
        }
        return Files.write(folder.resolve("a.mp4"), bytes.array());
    }
}
