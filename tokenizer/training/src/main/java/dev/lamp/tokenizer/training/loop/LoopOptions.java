package dev.lamp.tokenizer.training.loop;

import java.time.Duration;
import java.util.Map;

/**
 * When a {@link TrainingLoop} stops, saves and measures. All times count training only, over all runs of a folder.
 *
 * @param budget training time in all; a resumed run goes on until this much has been used
 * @param maxUpdates stops after this many updates even if time is left; {@code Long.MAX_VALUE} for no limit
 * @param checkpointEvery training time between checkpoints
 * @param validateEvery training time between measurements and sample sheets
 * @param logEvery training time between rows of metrics.csv
 * @param config the settings of the model and of the trainer, written to the run folder
 */
public record LoopOptions(
        Duration budget,
        long maxUpdates,
        Duration checkpointEvery,
        Duration validateEvery,
        Duration logEvery,
        Map<String, String> config) {

    public LoopOptions {
        config = Map.copyOf(config);
        if (budget.isNegative() || budget.isZero() || maxUpdates < 1) {
            throw new IllegalArgumentException(
                    "expected a budget of more than 0 and at least one update, found " + budget + " and " + maxUpdates);
        }
        if (checkpointEvery.isNegative() || validateEvery.isNegative() || logEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "expected times of 0 or more, found " + checkpointEvery + ", " + validateEvery + ", " + logEvery);
        }
    }

    /**
     * Checkpoints every minute, measurements ten times per budget (every 10 seconds to 5 minutes), a row every 2
     * seconds.
     */
    public static LoopOptions of(Duration budget, Map<String, String> config) {
        long seconds = Math.min(300, Math.max(10, budget.toSeconds() / 10));
        return new LoopOptions(
                budget,
                Long.MAX_VALUE,
                Duration.ofMinutes(1),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(2),
                config);
    }

    public LoopOptions withMaxUpdates(long updates) {
        return new LoopOptions(budget, updates, checkpointEvery, validateEvery, logEvery, config);
    }

    public LoopOptions withValidateEvery(Duration time) {
        return new LoopOptions(budget, maxUpdates, checkpointEvery, time, logEvery, config);
    }

    public LoopOptions withCheckpointEvery(Duration time) {
        return new LoopOptions(budget, maxUpdates, time, validateEvery, logEvery, config);
    }
}
