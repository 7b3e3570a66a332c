package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantRuleTest {

    private static final LatentAction JUMP = new LatentAction(0);
    private static final LatentAction JUMP_RIGHT = new LatentAction(1);
    private static final LatentAction STAY = new LatentAction(4);
    private static final LatentAction LEFT = new LatentAction(5);
    private static final LatentAction UP = new LatentAction(6);
    private static final LatentAction RIGHT = new LatentAction(7);

    private static final ActionMap MAP = ActionMap.of(
            List.of(
                    motion(0, -3),
                    motion(1, -3),
                    motion(-1, -3),
                    motion(0, 1),
                    motion(0, 0),
                    motion(-1, 0),
                    motion(0, -1),
                    motion(1, 0)),
            Collections.nCopies(8, 0.125),
            4);

    private static double[] motion(double dx, double dy) {
        return new double[] {dx, dy};
    }

    @Test
    void whatIsWishedIsMeantBeforeAllElse() {
        assertEquals(0, GrantRule.unlike(MAP, RIGHT, RIGHT));
        assertTrue(GrantRule.unlike(MAP, RIGHT, STAY) > 100);
    }

    @Test
    void aStepIntoABlockIsARestEvenWhereAJumpIsFourTimesAsLikely() {
        assertTrue(meant(RIGHT, STAY, 0.15) > meant(RIGHT, JUMP_RIGHT, 0.6));
        assertTrue(meant(RIGHT, STAY, 0.4) > meant(RIGHT, UP, 0.2));
        assertTrue(meant(RIGHT, STAY, 0.1) > meant(RIGHT, LEFT, 0.9));
    }

    @Test
    void aJumpToTheSideInTheAirGoesThatWay() {
        assertTrue(meant(JUMP_RIGHT, RIGHT, 0.2) > meant(JUMP_RIGHT, STAY, 0.7));
        assertTrue(meant(JUMP_RIGHT, RIGHT, 0.2) > meant(JUMP_RIGHT, JUMP, 0.2));
    }

    private static double meant(LatentAction wished, LatentAction granted, double chance) {
        return Math.log(chance) - GrantRule.unlike(MAP, wished, granted);
    }
}
