package dev.lamp.app.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.assets.file.WholeFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a run has written, and keeps beside it how it was started. Slow; stateless. */
final class RunFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTE = "lab.json";
    private static final String STOP = "stop";
    private static final String LOG = "lab.log";
    private static final int LOG_BYTES = 6000;

    private RunFiles() {}

    /** Where the process of a run writes what it says. */
    static Path log(Path run) {
        return run.resolve(LOG);
    }

    /** Where the training program puts what can be played. */
    static Path bundle(Path run) {
        return run.resolve("bundle");
    }

    /** Whether a bundle has been made since then. */
    static boolean hasBundleSince(Path run, Instant then) throws IOException {
        Path bundle = bundle(run);
        return Files.isDirectory(bundle)
                && Files.getLastModifiedTime(bundle).toInstant().isAfter(then);
    }

    /** Notes how a run was started and by which process. */
    static void note(Path run, TrainingPlan plan, long pid) throws IOException {
        ObjectNode root = JSON.createObjectNode()
                .put("pid", pid)
                .put("started", ProcessHandle.of(pid).map(RunFiles::started).orElse(0L))
                .put("minutes", plan.minutes())
                .put("seed", plan.seed())
                .put("device", plan.device());
        if (plan.data() instanceof TrainingData.Generated made) {
            root.put("scroll", made.scroll())
                    .put("drawn", made.drawn())
                    .put("doodle", made.doodle())
                    .put("crowded", made.crowded());
        } else if (plan.data() instanceof TrainingData.OwnClips own) {
            root.put("clips", own.folder().toString());
        }
        WholeFile.writeText(
                run.resolve(NOTE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    /** Everything that can be seen of a run. */
    static RunState read(Path run) throws IOException {
        Map<LabStage, List<Curve>> curves = new EnumMap<>(LabStage.class);
        Optional<Path> sheet = Optional.empty();
        for (LabStage stage : LabStage.values()) {
            Path folder = run.resolve(stage.folder());
            List<Curve> found = MetricsFile.read(folder.resolve("metrics.csv"));
            if (!found.isEmpty()) {
                curves.put(stage, found);
            }
            Optional<Path> newer = newest(folder.resolve("samples"));
            sheet = newer.isPresent() ? newer : sheet;
        }
        Optional<JsonNode> note = readNote(run);
        boolean alive = note.filter(RunFiles::isAlive).isPresent();
        return new RunState(run, curves, sheet, alive, note.flatMap(RunFiles::plan), tail(log(run)));
    }

    /** Numbers of processes are used again; the time of the start tells them apart. */
    private static boolean isAlive(JsonNode note) {
        return ProcessHandle.of(note.path("pid").asLong(-1))
                .filter(process -> process.isAlive()
                        && started(process) == note.path("started").asLong())
                .isPresent();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Whether a folder is a run. */
    static boolean isRun(Path folder) {
        return Files.exists(folder.resolve(NOTE))
                || Stream.of(LabStage.values()).anyMatch(stage -> Files.isDirectory(folder.resolve(stage.folder())));
    }

    private static Optional<JsonNode> readNote(Path run) throws IOException {
        Path file = run.resolve(NOTE);
        return Files.exists(file) ? Optional.of(JSON.readTree(Files.readString(file))) : Optional.empty();
    }

    private static Optional<TrainingPlan> plan(JsonNode note) {
        try {
            TrainingData data = note.has("clips")
                    ? new TrainingData.OwnClips(Path.of(note.path("clips").asText()))
                    : new TrainingData.Generated(
                            note.path("scroll").asDouble(),
                            note.path("drawn").asDouble(),
                            note.path("doodle").asDouble(),
                            note.path("crowded").asDouble());
            return Optional.of(new TrainingPlan(
                    note.path("minutes").asDouble(),
                    note.path("seed").asLong(1),
                    note.path("device").asText("cpu"),
                    data));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Path> newest(Path samples) throws IOException {
        if (!Files.isDirectory(samples)) {
            return Optional.empty();
        }
        try (Stream<Path> sheets = Files.list(samples)) {
            return sheets.filter(sheet -> sheet.toString().endsWith(".png"))
                    .max(Comparator.comparing(sheet -> sheet.getFileName().toString()));
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - LOG_BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            String text = new String(end, StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }

    /** Asks the run to stop after the present update, having saved; a stage that begins later finds it, too. */
    static void askToStop(Path run) throws IOException {
        for (LabStage stage : LabStage.values()) {
            Files.writeString(
                    Files.createDirectories(run.resolve(stage.folder())).resolve(STOP), "");
        }
    }

    /** Takes back what {@link #askToStop} asked, if no stage has heeded it. */
    static void forgetStop(Path run) throws IOException {
        for (LabStage stage : LabStage.values()) {
            Files.deleteIfExists(run.resolve(stage.folder()).resolve(STOP));
        }
    }
}
