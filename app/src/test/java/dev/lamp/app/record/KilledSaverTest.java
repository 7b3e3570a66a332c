package dev.lamp.app.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
