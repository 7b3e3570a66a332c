package dev.lamp.app.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at any moment: worlds, autosaves and exports of before are there, and whole. */
class KilledSaverTest {

    private static final int SHORTEST_MILLIS = 400;
    private static final int LONGEST_MILLIS = 1600;

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private void killRepeatedly(int kills) throws Exception {
        RestlessSaver saver = new RestlessSaver(folder);
        Path said = elsewhere.resolve("said");
        saver.write(0);
        Random random = new Random(5);
        for (int kill = 1; kill <= kills; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.awt.headless=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RestlessSaver.class.getName(),
                            folder.toString(),
                            Integer.toString(kill))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.waitFor(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            assertTrue(process.isAlive(), () -> "a saver ended by itself");
            process.destroyForcibly().waitFor();
            assertEquals("", Files.readString(said), "kill " + kill);
            saver.read();
        }
    }

    @Test
    @Tag("slow")
    void twoHundredKillsLoseNothing() throws Exception {
        killRepeatedly(200);
    }

    @Test
    void threeKillsLoseNothing() throws Exception {
        killRepeatedly(3);
    }

    /** Needs a small file system of its own, which {@code .ci/faults} makes. */
    @Test
    void aFullDiskIsSaidSoAndLosesNothing() throws Exception {
        String small = System.getProperty("lamp.small.disk", "");
        assumeTrue(!small.isEmpty());
        RestlessSaver saver = new RestlessSaver(Path.of(small));
        saver.write(0);
        Path filler = Path.of(small, "filler");
        try {
            assertThrows(IOException.class, () -> {
                try (var out = Files.newOutputStream(filler)) {
                    while (true) {
                        out.write(new byte[1 << 12]);
                    }
                }
            });
            assertThrows(IOException.class, () -> saver.write(1));
            saver.read();
        } finally {
            Files.delete(filler);
        }
        saver.write(2);
        saver.read();
    }
}
