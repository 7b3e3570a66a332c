package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.actions.statistics.Measurement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class ActionSummaryTest {

    private static final int CLASSES = 12;

    @Test
    void codesThatNameTheMovementAreAlwaysRightWhateverTheirOrder() {
        Map<String, Measurement> lines = measure(kind -> 7 - kind, kind -> 7 - kind);
        assertEquals(1, lines.get("actions.rooms.accuracy").estimate().value());
        assertEquals(8, lines.get("actions.used").estimate().value());
        assertEquals("yes", lines.get("actions.used").verdict());
        assertEquals(3, lines.get("actions.scroll.information").estimate().value(), 0.01);
    }

    @Test
    void aCodeThatMeansSomethingElseInScrollIsWrongThere() {
        Map<String, Measurement> lines = measure(kind -> kind, kind -> (kind + 1) % 8);
        double rooms = lines.get("actions.rooms.accuracy").estimate().value();
        double scroll = lines.get("actions.scroll.accuracy").estimate().value();
        assertEquals(1, rooms + scroll, 0.2);
        assertEquals(1, lines.get("actions.scroll.accuracy-own").estimate().value());
    }

    @Test
    void oneCodeForEverythingIsNoBetterThanTheCommonestMovement() {
        Map<String, Measurement> lines = measure(kind -> 0, kind -> 0);
        assertEquals(
                lines.get("actions.rooms.commonest").estimate().value(),
                lines.get("actions.rooms.accuracy-own").estimate().value());
        assertEquals(1, lines.get("actions.used").estimate().value());
        assertEquals(0, lines.get("actions.rooms.information").estimate().value(), 1e-9);
    }

    @Test
    void theFirstTransitionOfAClipIsLeftOut() {
        CodeTable table = ActionScorer.score(List.of(new LatentAction(3), new LatentAction(4)), List.of(0, 1), CLASSES);
        assertEquals(1, table.total());
        assertEquals(1, table.count(4, 1));
    }

    private static Map<String, Measurement> measure(IntUnaryOperator inRooms, IntUnaryOperator inScroll) {
        Map<EpisodeKind, List<CodeTable>> tables = new EnumMap<>(EpisodeKind.class);
        tables.put(EpisodeKind.ROOMS, episodes(inRooms));
        tables.put(EpisodeKind.SCROLL, episodes(inScroll));
        Map<String, Measurement> lines = new java.util.HashMap<>();
        new ActionSummary(tables, CLASSES).measurements().forEach(line -> lines.put(line.id(), line));
        assertTrue(lines.size() >= 10);
        return lines;
    }

    private static List<CodeTable> episodes(IntUnaryOperator code) {
        SplittableRandom random = new SplittableRandom(5);
        List<CodeTable> tables = new ArrayList<>();
        for (int episode = 0; episode < 20; episode++) {
            List<LatentAction> seen = new ArrayList<>();
            List<Integer> movements = new ArrayList<>();
            for (int t = 0; t < 101; t++) {
                movements.add(random.nextInt(8));
                seen.add(new LatentAction(code.applyAsInt(movements.get(t))));
            }
            tables.add(ActionScorer.score(seen, movements, CLASSES));
        }
        return tables;
    }
}
