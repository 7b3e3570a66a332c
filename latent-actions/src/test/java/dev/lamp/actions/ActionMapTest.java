package dev.lamp.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionMapTest {

    private final ActionMap map = ActionMap.of(
            List.of(
                    new double[] {0, 0},
                    new double[] {-1, 0},
                    new double[] {1, 0},
                    new double[] {0, -3},
                    new double[] {-1, -3},
                    new double[] {1, -3},
                    new double[] {0, -1},
                    new double[] {0, 1}),
            Collections.nCopies(8, 0.125),
            0);

    @Test
    void actionsAreNamedByTheirMotion() {
        assertEquals(
                List.of("stay", "left", "right", "jump", "jump left", "jump right", "climb up", "climb down"),
                map.actions().stream().map(ActionMap.Entry::name).toList());
    }

    @Test
    void theNearestActionToAWantedMotionIsFound() {
        assertEquals(5, map.nearest(1, -3).index());
        assertEquals(2, map.nearest(1, 0.4).index());
        assertEquals(0, map.nearest(0, 0).index());
    }

    @Test
    void actionsWithTheSameMotionAreNumbered() {
        ActionMap same = ActionMap.of(Collections.nCopies(8, new double[] {1, 0}), Collections.nCopies(8, 0.1), 7);
        assertEquals("right", same.actions().get(0).name());
        assertEquals("right 2", same.actions().get(1).name());
        assertEquals("stay", same.actions().get(7).name());
    }
}
