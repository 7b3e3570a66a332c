package dev.lamp.tokenizer.training.loop;

import java.time.Duration;
import java.util.Map;

/** Hears how a training run goes, in the training thread. */
@FunctionalInterface
public interface Progress {

    /**
     * Called after every update.
     *
     * @param name of the trainee
     * @param update how many updates are done
     * @param fraction of the budget used, 0 to 1
     * @param left expected time to the end
     * @param metrics of the last update
     */
    void at(String name, long update, double fraction, Duration left, Map<String, Double> metrics);

    /** Called after each measurement on held-out data. */
    default void validated(String name, long update, Map<String, Double> metrics) {}

    /** Hears nothing. */
    static Progress none() {
        return (name, update, fraction, left, metrics) -> {};
    }
}
