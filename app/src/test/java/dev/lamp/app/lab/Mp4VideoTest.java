package dev.lamp.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class Mp4VideoTest {

    /** In the header of the second frame; as a 1 it begins a list that does not end. */
    private static final int LIST_WITHOUT_END = 109;

    @TempDir
    Path folder;

    private byte[] twoFrames() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("VideoFuzzTestInputs/mp4/two-frames.mp4")) {
            return in.readAllBytes();
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("a b.mp4"), content);
    }

    @Test
    void framesComeInOrderWithTheirSeconds() throws Exception {
        List<Double> seconds = new ArrayList<>();
        new Mp4Video().read(file(twoFrames()), (frame, second) -> {
            assertEquals(256, frame.width() * frame.height());
            return seconds.add(second);
        });
        assertEquals(2, seconds.size());
        assertEquals(1.0 / 15, seconds.get(1) - seconds.get(0), 1e-3);
    }

    @Test
    void whatIsWrongIsTold() throws IOException {
        Path bad = file(new byte[] {0, 0, 0, 1, 0, 0, 0, 0});
        VideoException refused =
                assertThrows(VideoException.class, () -> new Mp4Video().read(bad, (frame, second) -> true));
        assertTrue(refused.getMessage().startsWith("a b.mp4 "), refused.getMessage());
        assertTrue(refused.getCause().getMessage().contains("found one of 1"), String.valueOf(refused.getCause()));
    }

    @Test
    void aFileAtWhichTheDecoderTurnsForEverIsRefused() throws IOException {
        byte[] endless = twoFrames();
        endless[LIST_WITHOUT_END] = 1;
        Path bad = file(endless);
        Mp4Video impatient = new Mp4Video(Duration.ofSeconds(3));
        VideoException refused = assertThrows(VideoException.class, () -> impatient.read(bad, (frame, second) -> true));
        assertTrue(refused.getCause().getMessage().contains("within 3 seconds"), String.valueOf(refused.getCause()));
    }

    @Test
    void whatFailsWhereTheFramesGoIsNoFaultOfTheVideo() throws IOException {
        Path good = file(twoFrames());
        UncheckedIOException full = new UncheckedIOException(new IOException("No space left on device"));
        assertSame(
                full,
                assertThrows(
                        UncheckedIOException.class,
                        () -> new Mp4Video().read(good, (frame, second) -> {
                            throw full;
                        })));
    }
}
