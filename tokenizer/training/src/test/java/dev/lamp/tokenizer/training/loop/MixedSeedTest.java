package dev.lamp.tokenizer.training.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MixedSeedTest {

    private static final int SOURCES = 200;
    private static final int DRAWN = 400;

    @Test
    void sourcesOfNumberedThingsShareNoNumbers() {
        Set<Long> seen = new TreeSet<>();
        for (int number = 0; number < SOURCES; number++) {
            SplittableRandom random = new SplittableRandom(MixedSeed.of(number));
            random.longs(DRAWN).forEach(seen::add);
        }
        assertEquals(SOURCES * DRAWN, seen.size());
    }

    @Test
    void theFirstDrawsOfNumberedSourcesAreSpreadEvenly() {
        int[] counts = new int[4];
        for (int number = 0; number < SOURCES; number++) {
            counts[new Random(MixedSeed.of(number)).nextInt(counts.length)]++;
        }
        for (int count : counts) {
            assertTrue(Math.abs(count - SOURCES / counts.length) < 25, "four standard deviations, found " + count);
        }
    }
}
