package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.ActionLabel;
import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.Transition;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.PromptStart;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecoveryPartTest {

    private static final LatentAction IDLE = new LatentAction(0);
    private static final int PROMPTS = 6;

    @Test
    void everyActionIsReadBackFromATrueWorld() {
        Map<String, Measurement> lines = measure(TrueFrames::next);
        assertEquals(1, lines.get("recovery.toys.telling").estimate().value());
        assertEquals(1, lines.get("recovery.toys.all").estimate().value());
        assertEquals(PROMPTS, lines.get("recovery.toys.all").estimate().count());
        assertEquals(1, lines.get("recovery.toys.alike").estimate().value());
        assertEquals(1, lines.get("recovery.toys.difference").estimate().value());
        assertEquals("yes", lines.get("recovery.toys.alike").verdict());
        assertTrue(lines.get("recovery.toys.shuffled-actions").estimate().value() < 0.5);
    }

    @Test
    void aWorldThatIgnoresItsActionsGivesOneInEight() {
        Map<String, Measurement> lines = measure((frame, action) -> TrueFrames.next(frame, IDLE));
        assertEquals(1 / 8.0, lines.get("recovery.toys.all").estimate().value(), 1e-9);
    }

    @Test
    void ofActionsThatLeadToTheSameFrameAnyMayBeRead() {
        Map<String, Measurement> lines =
                measure((frame, action) -> TrueFrames.next(frame, new LatentAction(action.index() / 2 * 2)));
        assertEquals(1, lines.get("recovery.toys.alike").estimate().value());
        assertEquals(4 / 7.0, lines.get("recovery.toys.telling").estimate().value(), 1e-9);
        assertEquals(0.5, lines.get("recovery.toys.difference").estimate().value());
    }

    private static Map<String, Measurement> measure(BiFunction<Frame, LatentAction, Frame> rule) {
        List<PromptStart> prompts = IntStream.range(0, PROMPTS)
                .mapToObj(i -> new PromptStart("toy " + i, TrueFrames.at(8 * i, 16), i))
                .toList();
        return new RecoveryPart(
                        branches -> new RuleBatch(branches, rule),
                        branches -> new RuleBatch(branches, TrueFrames::next),
                        new ToyLabeller(),
                        IDLE,
                        new PrintWriter(Writer.nullWriter()))
                .dreamed("toys", "toys", Optional.of(Goal.atLeast(0.9)), prompts).stream()
                        .collect(Collectors.toMap(Measurement::id, Function.identity()));
    }

    /** Knows the rule of the toy game. */
    private static final class ToyLabeller implements ActionLabeller {

        @Override
        public List<ActionLabel> labelAll(List<Transition> transitions) {
            return transitions.stream()
                    .map(seen -> IntStream.range(0, LatentAction.COUNT)
                            .mapToObj(LatentAction::new)
                            .filter(action ->
                                    TrueFrames.next(seen.current(), action).equals(seen.next()))
                            .findFirst()
                            .orElse(IDLE))
                    .map(action -> new ActionLabel(action, List.of()))
                    .toList();
        }

        @Override
        public void close() {}
    }
}
