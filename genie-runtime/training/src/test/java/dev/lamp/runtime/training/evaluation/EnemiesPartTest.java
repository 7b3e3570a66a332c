package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EnemiesPartTest {

    private static final int ROOMS = 6;
    private static final EvaluationOptions OPTIONS =
            new EvaluationOptions(ROOMS, ROOMS, 0, ROOMS, 8, SamplingOptions.DEFAULT);

    @Test
    void theEnemiesOfTheTrueGameLive() {
        WorldBatch game = GameBatch.of(ROOMS, EpisodeKind.ENEMIES.options(1), UnaryOperator.identity());
        check(game, 1, 1, 1);
    }

    @Test
    void enemiesThatStandStillAreWholeButDoNotLive() {
        check(new RuleBatch(ROOMS, (frame, action) -> frame), 0, 1, 0);
    }

    @Test
    void aPlainScreenHasNoEnemies() {
        check(
                new RuleBatch(
                        ROOMS,
                        (frame, action) -> Frame.of(
                                frame.size(),
                                frame.palette(),
                                new byte[frame.size().pixels()])),
                0,
                0,
                0);
    }

    @Test
    void theIdleActionIsTheOneThatWasPairedWithNoMovement() {
        assertEquals(0, GameBatch.PAIRING.action(Controls.IDLE).index());
        for (Controls control : Controls.values()) {
            assertEquals(control.ordinal(), GameBatch.PAIRING.action(control).index(), control.name());
        }
    }

    private static void check(WorldBatch world, double alive, double whole, double moving) {
        List<Measurement> lines =
                new EnemiesPart(world, GameBatch.PAIRING, OPTIONS).run(new PrintWriter(Writer.nullWriter()));
        assertEquals(
                List.of(alive, whole, moving),
                lines.stream().map(line -> line.estimate().value()).toList());
        assertEquals(ROOMS, lines.get(0).estimate().count());
    }
}
