package dev.lamp.runtime.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process holds of the machine, heap and native together; Linux alone tells. */
public final class Resident {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path HANDLES = Path.of("/proc/self/fd");
    private static final String LINE = "VmRSS:";
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private Resident() {}

    /** Resident memory in megabytes; 0 where the system does not tell. */
    public static double megabytes() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(LINE))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Open files, sockets and pipes; 0 where the system does not tell. */
    public static int handles() {
        if (!Files.isDirectory(HANDLES)) {
            return 0;
        }
        int count = 0;
        try (DirectoryStream<Path> open = Files.newDirectoryStream(HANDLES)) {
            for (Path each : open) {
                count += each.getNameCount() > 0 ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }
}
