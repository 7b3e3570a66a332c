package dev.lamp.runtime.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaskScheduleTest {

    @Test
    void mostTokensAreSettledAtOnceAndTheRestFewAtATime() {
        assertArrayEquals(new int[] {32, 10, 3, 0}, schedule(4));
        assertArrayEquals(new int[] {32, 0}, schedule(2));
        assertArrayEquals(new int[] {0}, schedule(1));
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
