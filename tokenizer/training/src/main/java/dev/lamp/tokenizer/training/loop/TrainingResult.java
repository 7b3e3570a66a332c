package dev.lamp.tokenizer.training.loop;

import java.time.Duration;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param updates done over all runs of the folder
 * @param trained training time over all runs of the folder
 * @param finished whether the budget is used up; false if the run was asked to stop
 * @param metrics the last measurement on held-out data
 */
public record TrainingResult(long updates, Duration trained, boolean finished, Map<String, Double> metrics) {

    public TrainingResult {
        metrics = Map.copyOf(metrics);
    }
}
