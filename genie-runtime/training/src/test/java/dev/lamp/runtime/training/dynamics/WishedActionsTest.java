package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.ActionMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WishedActionsTest {

    private static final int STAY = 0;
    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int JUMP = 3;
    private static final int JUMP_LEFT = 4;
    private static final int JUMP_RIGHT = 5;
    private static final int UP = 6;
    private static final int DOWN = 7;

    private final WishedActions wishes = WishedActions.by(ActionMap.of(
            List.of(
                    new double[] {0, 0},
                    new double[] {-1, 0.1},
                    new double[] {1, 0},
                    new double[] {0, -3},
                    new double[] {-0.9, -2.9},
                    new double[] {0.9, -2.9},
                    new double[] {0, -1},
                    new double[] {0, 1}),
            Collections.nCopies(8, 0.125),
            STAY));

    @Test
    void whatWasWishedForContainsWhatHappened() {
        assertEquals(Set.of(LEFT, RIGHT, JUMP, JUMP_LEFT, JUMP_RIGHT, UP, DOWN), insteadOf(STAY));
        assertEquals(Set.of(JUMP_RIGHT), insteadOf(RIGHT));
        assertEquals(Set.of(JUMP_LEFT, JUMP_RIGHT), insteadOf(JUMP));
        assertTrue(insteadOf(UP).contains(JUMP));
        assertEquals(Set.of(), insteadOf(JUMP_RIGHT));
    }

    @Test
    void anActionMostlyMeansWhatItDoes() {
        for (int wished = 0; wished < 8; wished++) {
            double vain = 0;
            for (int seen = 0; seen < 8; seen++) {
                vain += seen == wished ? 0 : wishes.chance(seen, wished);
            }
            assertTrue(vain < 0.2, "action " + wished + " is told in vain " + vain + " as often as it happens");
        }
    }

    @Test
    void someTransitionsGoByAnotherName() {
        byte[] told = wishes.of(new int[10_000], new SplittableRandom(1));
        int other = 0;
        for (byte action : told) {
            other += action == STAY ? 0 : 1;
        }
        assertTrue(other > 1_000 && other < 5_000, "found " + other);
    }

    @Test
    void aWishGoesOnWhereItIsPartlyMet() {
        assertEquals(0.3, goingOn(LEFT), 0.05);
    }

    @Test
    void aWishThatIsMetNextDoesNotGoOn() {
        assertEquals(0, goingOn(RIGHT), 0.05);
    }

    /** How often right is told where nothing happens between a step to the right and another action. */
    private double goingOn(int next) {
        int[] seen = new int[10_000];
        for (int t = 0; t < seen.length; t += 4) {
            seen[t] = t % 8 == 0 ? RIGHT : next;
        }
        byte[] told = wishes.of(seen, new SplittableRandom(2));
        int goingOn = 0;
        for (int t = 1; t < seen.length; t += 8) {
            goingOn += told[t] == RIGHT ? 1 : 0;
        }
        return goingOn / (seen.length / 8.0);
    }

    @Test
    void whatFallsMayDoSoByItself() {
        int[] falling = new int[10_000];
        Arrays.fill(falling, DOWN);
        byte[] told = wishes.of(falling, new SplittableRandom(3));
        int idle = 0;
        int down = 0;
        for (byte action : told) {
            idle += action == STAY ? 1 : 0;
            down += action == DOWN ? 1 : 0;
        }
        assertTrue(idle > 700 && down > 8_000, "found " + idle + " idle, " + down + " down");
    }

    @Test
    void withoutWishesEverythingGoesByWhatWasSeen() {
        assertArrayEquals(new byte[] {3, 1, 2}, WishedActions.none().of(new int[] {3, 1, 2}, new SplittableRandom(1)));
    }

    private Set<Integer> insteadOf(int seen) {
        return IntStream.range(0, 8)
                .filter(wished -> wished != STAY && wishes.chance(seen, wished) > 0)
                .boxed()
                .collect(Collectors.toSet());
    }
}
