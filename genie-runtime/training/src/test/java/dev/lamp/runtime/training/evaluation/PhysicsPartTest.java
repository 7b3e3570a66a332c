package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.training.evaluation.PhysicsScript.Arc;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhysicsPartTest {

    private static final int ROOMS = 12;
    private static final EvaluationOptions OPTIONS =
            new EvaluationOptions(ROOMS, ROOMS, 0, ROOMS, 8, SamplingOptions.DEFAULT);

    @Test
    void theTrueGamePassesEveryCheck() {
        Map<String, Measurement> lines = measure(game(UnaryOperator.identity()));
        lines.values().forEach(line -> assertEquals(1, line.estimate().value(), line.id()));
        lines.values().forEach(line -> assertTrue(line.estimate().count() > ROOMS / 3, line.id()));
    }

    @Test
    void aWorldThatStandsStillHoldsItsFloorsAndNothingElse() {
        Map<String, Measurement> lines = measure(new RuleBatch(ROOMS, (frame, action) -> frame));
        assertEquals(1, lines.get("physics.floor").estimate().value());
        for (String moving : List.of("physics.jump", "physics.wall", "physics.ladder")) {
            assertEquals(0, lines.get(moving).estimate().value(), moving);
        }
        assertTrue(lines.get("physics.all").estimate().value() < 0.5);
    }

    @Test
    void aWorldThatLosesTheHeroFailsEverything() {
        measure(new RuleBatch(ROOMS, (frame, action) -> plain(frame)))
                .values()
                .forEach(line -> assertEquals(0, line.estimate().value(), line.id()));
    }

    @Test
    void aGameThatCannotJumpFailsTheJumpsAlone() {
        Map<String, Measurement> lines = measure(game(pressed -> pressed.jump() ? Controls.IDLE : pressed));
        assertEquals(0, lines.get("physics.jump").estimate().value());
        for (String other : List.of("physics.wall", "physics.floor", "physics.ladder")) {
            assertEquals(1, lines.get(other).estimate().value(), other);
        }
    }

    private static WorldBatch game(UnaryOperator<Controls> keys) {
        return GameBatch.of(ROOMS, EpisodeKind.PHYSICS.options(1), keys);
    }

    @Test
    void anArcEndsWhereTheHeroIsBackAtItsHeight() {
        assertEquals(new Arc(4, 5), Arc.of(rows(10, 7, 6, 7, 9, 10, 10)));
        assertEquals(new Arc(4, 5), Arc.of(rows(10, 7, 6, -1, 9, 10, 10)), "one frame without a hero");
        assertEquals(new Arc(3, 0), Arc.of(rows(10, 7, 7, 7, 7, 7, 7)), "a hero who floats");
        assertEquals(new Arc(0, 0), Arc.of(rows(10, 10, 10, 11)), "a hero who sinks");
    }

    private static List<Optional<Place>> rows(int... rows) {
        return IntStream.of(rows)
                .mapToObj(row -> row < 0 ? Optional.<Place>empty() : Optional.of(new Place(3, row)))
                .toList();
    }

    private static Frame plain(Frame frame) {
        return Frame.of(frame.size(), frame.palette(), new byte[frame.size().pixels()]);
    }

    private static Map<String, Measurement> measure(WorldBatch world) {
        return new PhysicsPart(world, GameBatch.PAIRING, OPTIONS)
                .run(new PrintWriter(Writer.nullWriter())).stream()
                        .collect(Collectors.toMap(Measurement::id, Function.identity()));
    }
}
