package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantRuleTest {

    private static final LatentAction JUMP_RIGHT = new LatentAction(1);
    private static final LatentAction STAY = new LatentAction(4);
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

    /** Chances of jump, jump right, jump left, climbing down, rest, left, climbing up and right, after a rest. */
    private static LatentAction granted(LatentAction wished, double... chances) {
        return grantedAfter(STAY.index(), wished, chances);
    }

    private static LatentAction grantedAfter(int before, LatentAction wished, double... chances) {
        float[] floats = new float[chances.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) chances[i];
        }
        float[] befores = new float[chances.length + 1];
        befores[before] = 1;
        return new ReferenceGrant(MAP).granted(floats, befores, wished);
    }

    @Test
    void whatIsWishedIsGrantedFromASmallChanceOn() {
        assertEquals(RIGHT, granted(RIGHT, 0.1, 0.2, 0.2, 0.05, 0.15, 0.2, 0.01, 0.04));
        assertEquals(STAY, granted(RIGHT, 0.1, 0.2, 0.2, 0.05, 0.2, 0.2, 0.03, 0.02));
    }

    @Test
    void aStepThatIsMuchLessLikelyThanARestIsOne() {
        assertEquals(STAY, granted(RIGHT, 0.1, 0.1, 0.1, 0.01, 0.6, 0.05, 0.01, 0.04));
    }

    @Test
    void aClimbMayBeLessLikelyThanAStep() {
        assertEquals(UP, granted(UP, 0.1, 0.1, 0.1, 0.01, 0.4, 0.15, 0.05, 0.08));
        assertEquals(STAY, granted(RIGHT, 0.1, 0.1, 0.1, 0.01, 0.4, 0.15, 0.08, 0.05));
    }

    @Test
    void whoHasJustSteppedNeedsAHigherChanceToStepOnAndWhoHasRestedALowerOne() {
        double[] chances = {0.1, 0.1, 0.1, 0.01, 0.3, 0.15, 0.01, 0.1};
        assertEquals(STAY, grantedAfter(RIGHT.index(), RIGHT, chances));
        assertEquals(RIGHT, grantedAfter(UP.index(), RIGHT, chances));
        chances[RIGHT.index()] = 0.05;
        assertEquals(STAY, grantedAfter(UP.index(), RIGHT, chances));
        assertEquals(RIGHT, grantedAfter(STAY.index(), RIGHT, chances));
        assertEquals(RIGHT, grantedAfter(ActionMoments.NONE, RIGHT, chances));
    }

    @Test
    void aStepIntoABlockIsARestEvenWhereAJumpIsFourTimesAsLikely() {
        assertEquals(STAY, granted(RIGHT, 0.15, 0.6, 0, 0, 0.15, 0.05, 0, 0.01));
        assertEquals(STAY, granted(RIGHT, 0, 0, 0, 0, 0.4, 0, 0.2, 0.01));
        assertEquals(STAY, granted(RIGHT, 0, 0, 0, 0, 0.1, 0.9, 0, 0));
    }

    @Test
    void aJumpToTheSideInTheAirGoesThatWay() {
        assertEquals(RIGHT, granted(JUMP_RIGHT, 0, 0, 0, 0, 0.7, 0, 0.1, 0.2));
        assertEquals(RIGHT, granted(JUMP_RIGHT, 0.2, 0, 0, 0, 0.6, 0, 0, 0.2));
    }

    @Test
    void aStepInTheAirMayHaveTheNameOfAJumpToThatSide() {
        assertEquals(JUMP_RIGHT, granted(RIGHT, 0.01, 0.3, 0.01, 0.1, 0.3, 0.2, 0.08, 0.02));
        assertEquals(STAY, granted(RIGHT, 0.01, 0.01, 0.3, 0.1, 0.3, 0.2, 0.08, 0.02));
    }

    @Test
    void whereNothingIsPossibleTheWishIsGranted() {
        assertEquals(UP, granted(UP, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01));
    }
}
