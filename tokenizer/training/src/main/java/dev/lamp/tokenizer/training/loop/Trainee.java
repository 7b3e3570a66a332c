package dev.lamp.tokenizer.training.loop;

import dev.lamp.tokenizer.training.nn.AdamW;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A model with its data and its rule of learning: what a {@link TrainingLoop} trains. Called by one thread at a time.
 */
public interface Trainee extends AutoCloseable {

    /** A short name for the progress bar and the provenance, such as {@code tokenizer}. */
    String name();

    ParameterSet parameters();

    AdamW optimiser();

    /**
     * Learns from one batch.
     *
     * @param update index of the update, from 0 over all runs
     * @param progress how much of the budget is used, 0 to 1
     * @return what to log, at least {@code loss}
     */
    Map<String, Double> update(long update, double progress);

    /** Measures the model on held-out data. */
    Map<String, Double> validate();

    /** Writes pictures that show a person how good the model is. File names should start with the update's index. */
    void writeSamples(Path folder, long update) throws IOException;

    /** Anything else that a resumed run needs, such as a phase or the position in the stream of seeds. */
    default Map<String, String> state() {
        return Map.of();
    }

    /**
     * Takes back what {@link #state()} gave, before the first update of a resumed run. Parameters are loaded already.
     */
    default void restore(Map<String, String> state) {}

    @Override
    void close();
}
