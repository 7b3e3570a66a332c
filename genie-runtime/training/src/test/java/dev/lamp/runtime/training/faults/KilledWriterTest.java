package dev.lamp.runtime.training.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at any moment, out of disk, or shut out: what was saved before is there, and whole. */
class KilledWriterTest {

    private static final int SHORTEST_MILLIS = 200;
    private static final int LONGEST_MILLIS = 1500;

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private void killRepeatedly(int kills) throws Exception {
        RestlessWriter writer = new RestlessWriter(folder);
        Path said = elsewhere.resolve("said");
        writer.write(0);
        Random random = new Random(4);
        for (int kill = 1; kill <= kills; kill++) {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RestlessWriter.class.getName(),
                            folder.toString(),
                            Integer.toString(kill)))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.waitFor(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            assertTrue(process.isAlive(), () -> "a writer ended by itself");
            process.destroyForcibly().waitFor();
            assertEquals("", Files.readString(said), "kill " + kill);
            writer.read();
        }
        writer.write(kills + 1);
        writer.read();
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
        RestlessWriter writer = new RestlessWriter(Path.of(small));
        writer.write(0);
        Path filler = Path.of(small, "filler");
        try {
            assertThrows(IOException.class, () -> {
                byte[] block = new byte[1 << 20];
                try (var out = Files.newOutputStream(filler)) {
                    while (true) {
                        out.write(block);
                    }
                }
            });
            assertThrows(IOException.class, () -> writer.write(1));
            writer.read();
        } finally {
            Files.delete(filler);
        }
        writer.write(2);
        writer.read();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaidSoAndLosesNothing() throws Exception {
        RestlessWriter writer = new RestlessWriter(folder);
        writer.write(0);
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "root may write everywhere");
        try {
            assertThrows(IOException.class, () -> writer.write(1));
            writer.read();
        } finally {
            folder.toFile().setWritable(true);
        }
    }
}
