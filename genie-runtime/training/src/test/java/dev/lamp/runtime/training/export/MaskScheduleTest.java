package dev.lamp.runtime.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaskScheduleTest {

    @Test
    void tokensAreSettledSlowlyFirstAndAllAtTheEnd() {
        assertArrayEquals(new int[] {236, 181, 97, 0}, schedule(4));
        assertArrayEquals(new int[] {0}, schedule(1));
    }

    @Test
    void anExactHalfIsNotRoundedBelow() {
        assertArrayEquals(new int[] {221, 128, 0}, schedule(3));
    }

    @Test
    void noNumberOfStepsLeavesATokenHidden() {
        for (int steps = 1; steps <= MaskSchedule.MAX_STEPS; steps++) {
            assertEquals(0, MaskSchedule.hiddenAfter(steps - 1, steps, 256));
        }
    }

    private static int[] schedule(int steps) {
        return IntStream.range(0, steps)
                .map(step -> MaskSchedule.hiddenAfter(step, steps, 256))
                .toArray();
    }
}
