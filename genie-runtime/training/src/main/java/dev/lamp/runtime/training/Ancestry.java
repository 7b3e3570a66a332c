package dev.lamp.runtime.training;

import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.loop.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What a dynamics model had learned before its run began: in the run that it started from, in the one that that run
 * started from, and so on.
 *
 * @param from name of the folder of the run that it started from; empty if it started from nothing
 * @param updates of all runs before
 * @param minutes of all runs before
 */
record Ancestry(String from, long updates, double minutes) {

    /** Of a run that starts from nothing. */
    static final Ancestry NONE = new Ancestry("", 0, 0);

    private static final String FROM = "from";
    private static final String UPDATES = "fromUpdates";
    private static final String MINUTES = "fromMinutes";
    private static final double NANOS_PER_MINUTE = 60e9;

    /** Of a run that has begun; one that has not, or that started from nothing, has none. */
    static Ancestry of(RunFolder run) throws IOException {
        Map<String, String> config = run.readProperties("config.properties");
        return new Ancestry(
                config.getOrDefault(FROM, ""),
                Long.parseLong(config.getOrDefault(UPDATES, "0")),
                Double.parseDouble(config.getOrDefault(MINUTES, "0")));
    }

    /** Of a run that starts from other runs; those that learned side by side had the same runs before them. */
    static Ancestry after(Origin origin) throws IOException {
        Workspace workspace = new Workspace(origin.from());
        Ancestry all = of(workspace.run(Stage.DYNAMICS))
                .named(origin.from().getFileName().toString())
                .plus(workspace.dynamics());
        for (Path other : origin.beside()) {
            all = all.plus(new Workspace(other).dynamics());
        }
        return all;
    }

    private Ancestry named(String name) {
        return new Ancestry(name, updates, minutes);
    }

    private Ancestry plus(Checkpoint run) {
        return new Ancestry(from, updates + run.updates(), minutes + run.elapsedNanos() / NANOS_PER_MINUTE);
    }

    /** Whether there was a run before. */
    boolean isKnown() {
        return !from.isEmpty();
    }

    /** As a run's config tells it. */
    Map<String, String> config() {
        return isKnown()
                ? Map.of(
                        FROM,
                        from,
                        UPDATES,
                        Long.toString(updates),
                        MINUTES,
                        String.format(Locale.ROOT, "%.1f", minutes))
                : Map.of();
    }
}
