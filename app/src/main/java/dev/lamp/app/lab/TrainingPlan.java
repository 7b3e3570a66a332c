package dev.lamp.app.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How a run is to learn.
 *
 * @param minutes training time of all stages together, more than 0
 * @param seed of weights and batches
 * @param device {@code cpu} or {@code cuda}
 * @param data what to learn from
 */
public record TrainingPlan(double minutes, long seed, String device, TrainingData data) {

    public TrainingPlan {
        Objects.requireNonNull(data, "data");
        if (!(minutes > 0 && minutes < 1e6)) {
            throw new IllegalArgumentException("expected more than 0 minutes, found " + minutes);
        }
        if (!device.equals("cpu") && !device.equals("cuda")) {
            throw new IllegalArgumentException("expected cpu or cuda, found " + device);
        }
    }

    /** The words after the name of the training program. */
    public List<String> arguments(Path run) {
        List<String> words = new ArrayList<>(List.of("train", "all"));
        words.addAll(List.of("--minutes", String.format(Locale.ROOT, "%.2f", minutes)));
        words.addAll(List.of("--run", run.toAbsolutePath().toString()));
        words.addAll(List.of("--seed", Long.toString(seed), "--device", device));
        words.addAll(data.arguments());
        return words;
    }
}
