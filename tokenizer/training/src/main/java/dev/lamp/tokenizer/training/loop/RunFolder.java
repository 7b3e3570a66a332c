package dev.lamp.tokenizer.training.loop;

import dev.lamp.assets.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tinylog.Logger;

/**
 * The folder of a training run: {@code config.properties}, {@code provenance.properties}, {@code metrics.csv},
 * {@code samples/}, {@code checkpoints/}. A file named {@code stop} in it ends the run after the present update.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {

    private static final String SUFFIX = ".ckpt";
    private static final int KEPT = 2;

    /** Makes the folder and those inside it, if they are not there. */
    public static RunFolder create(Path path) throws IOException {
        RunFolder folder = new RunFolder(path);
        Files.createDirectories(folder.samples());
        Files.createDirectories(folder.checkpoints());
        return folder;
    }

    public Path samples() {
        return path.resolve("samples");
    }

    public Path checkpoints() {
        return path.resolve("checkpoints");
    }

    public Path metrics() {
        return path.resolve("metrics.csv");
    }

    public Path stopFile() {
        return path.resolve("stop");
    }

    /** Takes back a stop that was asked for, if one was. */
    public void forgetStop() throws IOException {
        Files.deleteIfExists(stopFile());
    }

    /** Writes a checkpoint and forgets all but the last two. */
    public void save(Checkpoint checkpoint) throws IOException {
        CheckpointFile.write(checkpoints().resolve(String.format("%012d%s", checkpoint.updates(), SUFFIX)), checkpoint);
        List<Path> files = checkpointFiles();
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    /** The newest checkpoint that can be read; a damaged one is passed over for the one before. */
    public Optional<Checkpoint> lastCheckpoint() throws IOException {
        for (Path file : checkpointFiles()) {
            try {
                return Optional.of(CheckpointFile.read(file));
            } catch (IOException e) {
                Logger.warn("Trying the checkpoint before {}: {}", file.getFileName(), e.getMessage());
            }
        }
        return Optional.empty();
    }

    /** Writes sorted {@code key=value} lines, atomically. */
    public void writeProperties(String name, Map<String, String> values) throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((key, value) -> text.append(key)
                        .append('=')
                        .append(value.replace("\n", " "))
                        .append('\n'));
        WholeFile.writeText(path.resolve(name), text.toString());
    }

    /** Reads {@code key=value} lines; empty if there is no such file. */
    public Map<String, String> readProperties(String name) throws IOException {
        Map<String, String> values = new TreeMap<>();
        Path file = path.resolve(name);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        return values;
    }

    /** Newest first. */
    private List<Path> checkpointFiles() throws IOException {
        if (!Files.isDirectory(checkpoints())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(checkpoints())) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }
}
