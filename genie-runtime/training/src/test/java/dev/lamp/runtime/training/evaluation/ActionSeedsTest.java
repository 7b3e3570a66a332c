package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.training.LatentActionTrainer;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.loop.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("djl")
class ActionSeedsTest {

    private static final EvaluationOptions FEW = new EvaluationOptions(2, 2, 0, 2, 2, SamplingOptions.DEFAULT);

    @TempDir
    private Path folder;

    @Test
    void theWorstSeedCounts() throws IOException {
        Path untrained = untrained(folder.resolve("other"));
        List<Measurement> worst = seeds(List.of(untrained)).worst(ofBundle(0.95), quiet());
        assertEquals(
                List.of("actions.rooms.accuracy.worst", "actions.scroll.accuracy.worst"),
                worst.stream().map(Measurement::id).toList());
        worst.forEach(line -> {
            assertTrue(line.estimate().value() < 0.95, line::result);
            assertEquals("NO", line.verdict());
            assertTrue(line.what().endsWith("the worst of 2 training seeds"), line.what());
        });
    }

    @Test
    void theBundlesOwnMayBeTheWorst() throws IOException {
        Path untrained = untrained(folder.resolve("other"));
        seeds(List.of(untrained))
                .worst(ofBundle(0), quiet())
                .forEach(line -> assertEquals(0, line.estimate().value()));
    }

    @Test
    void withoutOtherSeedsNothingIsSaidOfThem() throws IOException {
        assertEquals(List.of(), seeds(List.of()).worst(ofBundle(0.95), quiet()));
    }

    private static ActionSeeds seeds(List<Path> runs) {
        return new ActionSeeds(runs, new ClipGenerator()::episode, FEW);
    }

    private static List<Measurement> ofBundle(double accuracy) {
        return List.of(
                line("actions.rooms.accuracy", accuracy),
                line("actions.scroll.accuracy", accuracy),
                line("actions.rooms.accuracy-own", accuracy),
                line("tokenizer.accuracy", accuracy));
    }

    private static Measurement line(String id, double value) {
        return Measurement.of(id, "latent actions", "one-to-one accuracy", Unit.SHARE, Estimate.exactly(value, 2))
                .withGoal(Goal.atLeast(0.93));
    }

    private static Path untrained(Path run) throws IOException {
        try (LatentActionTrainer trainer = new LatentActionTrainer(
                seed -> new ClipGenerator().clip(seed, ClipOptions.training()), Device.cpu(), 3)) {
            RunFolder.create(run).save(Checkpoint.of(trainer, 0, 0));
        }
        return run;
    }

    private static PrintWriter quiet() {
        return new PrintWriter(Writer.nullWriter());
    }
}
