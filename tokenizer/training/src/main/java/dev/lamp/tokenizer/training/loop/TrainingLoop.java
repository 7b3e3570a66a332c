package dev.lamp.tokenizer.training.loop;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Trains until the budget is used, and keeps everything about it in a {@link RunFolder}. If the folder holds a
 * checkpoint, the run goes on from there. Killed at any moment, it loses at most the time since the last checkpoint. A
 * stop that was asked for before it began is heeded, too; every stop is heeded once.
 */
public final class TrainingLoop {

    private static final double NANOS = 1e9;

    private final Trainee trainee;
    private final RunFolder folder;
    private final LoopOptions options;
    private final Progress progress;
    private long updates;
    private long elapsed;
    private long lastSave;
    private long lastValidation;
    private long lastLog;
    private Map<String, Double> validation = Map.of();

    private TrainingLoop(Trainee trainee, RunFolder folder, LoopOptions options, Progress progress) {
        this.trainee = trainee;
        this.folder = folder;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Trains, or goes on training.
     *
     * @throws IOException if the run folder cannot be written
     */
    public static TrainingResult run(Trainee trainee, RunFolder folder, LoopOptions options, Progress progress)
            throws IOException {
        return new TrainingLoop(trainee, folder, options, progress).run();
    }

    private TrainingResult run() throws IOException {
        RunFolder.create(folder.path());
        resume();
        describe();
        try (StopSignal stop = new StopSignal(folder.stopFile());
                MetricsLog metrics = MetricsLog.open(folder.metrics(), updates)) {
            while (!isFinished() && !stop.isAsked()) {
                learn(metrics);
                if (!isFinished()
                        && elapsed - lastValidation >= options.validateEvery().toNanos()) {
                    validate(metrics);
                }
                if (elapsed - lastSave >= options.checkpointEvery().toNanos()) {
                    save();
                }
            }
            save();
            if (isFinished()) {
                validate(metrics);
            }
        }
        folder.forgetStop();
        return new TrainingResult(updates, Duration.ofNanos(elapsed), isFinished(), validation);
    }

    private void resume() throws IOException {
        Optional<Checkpoint> last = folder.lastCheckpoint();
        if (last.isPresent()) {
            last.get().restore(trainee);
            updates = last.get().updates();
            elapsed = last.get().elapsedNanos();
        }
        lastSave = elapsed;
        lastValidation = elapsed;
        lastLog = elapsed;
    }

    private void describe() throws IOException {
        folder.writeProperties("config.properties", options.config());
        Map<String, String> facts = new LinkedHashMap<>();
        folder.readProperties("provenance.properties").forEach((key, value) -> {
            if (key.startsWith("run.")) {
                facts.put(key, value);
            }
        });
        String prefix = String.format("run.%012d.", updates);
        Provenance.now(trainee).forEach((key, value) -> facts.put(prefix + key, value));
        folder.writeProperties("provenance.properties", facts);
    }

    private void learn(MetricsLog metrics) throws IOException {
        long start = System.nanoTime();
        double before = fraction();
        Map<String, Double> learned = trainee.update(updates, before);
        elapsed += System.nanoTime() - start;
        updates++;
        if (updates == 1 || elapsed - lastLog >= options.logEvery().toNanos()) {
            lastLog = elapsed;
            metrics.append(updates, elapsed / NANOS, "train", learned);
        }
        progress.at(trainee.name(), updates, fraction(), left(), learned);
    }

    private void validate(MetricsLog metrics) throws IOException {
        lastValidation = elapsed;
        validation = trainee.validate();
        metrics.append(updates, elapsed / NANOS, "valid", validation);
        progress.validated(trainee.name(), updates, validation);
        trainee.writeSamples(folder.samples(), updates);
    }

    private void save() throws IOException {
        lastSave = elapsed;
        folder.save(Checkpoint.of(trainee, updates, elapsed));
    }

    private boolean isFinished() {
        return elapsed >= options.budget().toNanos() || updates >= options.maxUpdates();
    }

    private double fraction() {
        double time = elapsed / (double) options.budget().toNanos();
        double count = updates / (double) options.maxUpdates();
        return Math.min(1, Math.max(time, count));
    }

    private Duration left() {
        double done = fraction();
        return done <= 0 ? options.budget() : Duration.ofNanos((long) (elapsed / done * (1 - done)));
    }
}
