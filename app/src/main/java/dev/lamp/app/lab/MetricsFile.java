package dev.lamp.app.lab;

import dev.lamp.app.lab.Curve.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code metrics.csv} of a run, which may be written to at the same time: half a row is passed over. */
final class MetricsFile {

    private static final int MAX_POINTS = 240;
    private static final int COLUMNS = 5;
    private static final double SECONDS = 60;

    private MetricsFile() {}

    /** The curves of a file, by their first row; none if there is no file. */
    static List<Curve> read(Path file) throws IOException {
        Map<String, List<Point>> rows = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                read(line, rows);
            }
        }
        return rows.entrySet().stream()
                .map(row -> curve(row.getKey(), row.getValue()))
                .toList();
    }

    private static void read(String line, Map<String, List<Point>> rows) {
        String[] parts = line.split(",", -1);
        if (parts.length != COLUMNS) {
            return;
        }
        try {
            double value = Double.parseDouble(parts[4]);
            double minutes = Double.parseDouble(parts[1]) / SECONDS;
            if (Double.isFinite(value)) {
                rows.computeIfAbsent(parts[2] + "," + parts[3], key -> new ArrayList<>())
                        .add(new Point(minutes, value));
            }
        } catch (NumberFormatException headOrHalf) {
            // The first row names the columns, and the last may be on its way.
        }
    }

    private static Curve curve(String key, List<Point> points) {
        int comma = key.indexOf(',');
        return new Curve(key.substring(0, comma), key.substring(comma + 1), thinned(points));
    }

    /** Means of neighbours; the last point stays exact, for it tells how far the run is. */
    private static List<Point> thinned(List<Point> points) {
        int group = (points.size() + MAX_POINTS - 1) / MAX_POINTS;
        if (group <= 1) {
            return points;
        }
        List<Point> means = new ArrayList<>();
        for (int from = 0; from < points.size(); from += group) {
            List<Point> some = points.subList(from, Math.min(points.size(), from + group));
            double value = some.stream().mapToDouble(Point::value).average().orElseThrow();
            means.add(new Point(some.get(some.size() - 1).minutes(), value));
        }
        return means;
    }
}
