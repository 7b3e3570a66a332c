package dev.lamp.runtime.training.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asked to end in the middle of a frame, Lamp finishes it first: no crash inside of ONNX Runtime. */
@Tag("onnx")
class KilledPlayerTest {

    private static final int LONGEST_MILLIS = 300;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder;

    private void askToEnd(int times) throws Exception {
        assumeFalse(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win"), "Windows only ends at once");
        Random random = new Random(6);
        for (int time = 1; time <= times; time++) {
            Process process = player().start();
            try (BufferedReader said = process.inputReader()) {
                waitForPlaying(said);
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                process.toHandle().destroy();
                assertEquals("", String.join("\n", said.lines().toList()), "time " + time);
                assertEquals(TERMINATED, process.waitFor(), "time " + time);
            } finally {
                process.destroyForcibly();
            }
            assertArrayEquals(new String[0], folder.toFile().list(), "a crash leaves a report");
        }
    }

    private ProcessBuilder player() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(), "-cp", System.getProperty("java.class.path"), RestlessPlayer.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true);
    }

    private static void waitForPlaying(BufferedReader said) throws IOException {
        for (String line = said.readLine(); !RestlessPlayer.PLAYING.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IOException("expected a player, found one that ended by itself");
            }
        }
    }

    @Test
    @Tag("slow")
    void fiftyTimesItEndsBetweenTwoFrames() throws Exception {
        askToEnd(50);
    }

    @Test
    void itEndsBetweenTwoFrames() throws Exception {
        askToEnd(1);
    }
}
