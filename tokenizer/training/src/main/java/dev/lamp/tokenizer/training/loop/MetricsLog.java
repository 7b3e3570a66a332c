package dev.lamp.tokenizer.training.loop;

import dev.lamp.assets.file.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code metrics.csv}: one row per number, {@code update,seconds,split,metric,value}, so that new metrics need no new
 * columns. Split is {@code train} or {@code valid}; seconds are training time over all runs.
 */
final class MetricsLog implements AutoCloseable {

    private static final String HEADER = "update,seconds,split,metric,value";

    private final BufferedWriter writer;

    private MetricsLog(BufferedWriter writer) {
        this.writer = writer;
    }

    /** Opens a log and drops rows after the given update, which a killed run wrote after its last checkpoint. */
    static MetricsLog open(Path path, long lastUpdate) throws IOException {
        List<String> kept = List.of(HEADER);
        if (Files.exists(path)) {
            kept = wholeLines(Files.readString(path))
                    .filter(line -> line.equals(HEADER) || isUpTo(line, lastUpdate))
                    .toList();
        }
        WholeFile.writeText(path, String.join("\n", kept) + "\n");
        return new MetricsLog(Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
    }

    void append(long update, double seconds, String split, Map<String, Double> metrics) throws IOException {
        for (Map.Entry<String, Double> metric : new TreeMap<>(metrics).entrySet()) {
            writer.write(String.format(
                    Locale.ROOT, "%d,%.2f,%s,%s,%.6g%n", update, seconds, split, metric.getKey(), metric.getValue()));
        }
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** A full disk, or the end of the machine, may have cut the last line. */
    private static Stream<String> wholeLines(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1).lines();
    }

    private static boolean isUpTo(String line, long lastUpdate) {
        String[] parts = line.split(",", -1);
        return parts.length == 5
                && !parts[4].isEmpty()
                && parts[0].matches("\\d{1,18}")
                && Long.parseLong(parts[0]) <= lastUpdate;
    }
}
