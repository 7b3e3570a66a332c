package dev.lamp.runtime.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseSourceTest {

    private static float[] noise(long seed, long step, int count) {
        float[] noise = new float[count];
        NoiseSource.at(seed, step).fill(FloatBuffer.wrap(noise), 0, count);
        return noise;
    }

    @Test
    void equalSeedsAndStepsGiveEqualNoise() {
        assertArrayEquals(noise(7, 3, 512), noise(7, 3, 512));
    }

    @Test
    void anotherSeedOrStepGivesOtherNoise() {
        assertFalse(Arrays.equals(noise(7, 3, 8), noise(8, 3, 8)));
        assertFalse(Arrays.equals(noise(7, 3, 8), noise(7, 4, 8)));
    }

    @Test
    void noiseIsUniformInTheUnitInterval() {
        float[] noise = noise(1, 1, 100_000);
        int[] bins = new int[10];
        for (float value : noise) {
            assertTrue(value >= 0 && value < 1);
            bins[(int) (value * 10)]++;
        }
        for (int bin : bins) {
            assertEquals(10_000, bin, 400);
        }
    }

    @Test
    void theBitsOfRecordingsNeverChange() {
        assertEquals("[0.5190973, 0.680883, 0.39711934]", Arrays.toString(noise(42, 5, 3)));
    }
}
