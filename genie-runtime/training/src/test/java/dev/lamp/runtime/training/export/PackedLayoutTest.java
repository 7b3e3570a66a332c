package dev.lamp.runtime.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedLayoutTest {

    private static final int BORDER = 256;

    @Test
    void positionsHoldSquaresOfFourTokens() {
        assertArrayEquals(new int[] {0, 1, 16, 17, 2, 3, 18, 19}, Arrays.copyOf(PackedLayout.fromPacked(), 8));
    }

    @Test
    void packingAndUnpackingCancel() {
        int[] from = PackedLayout.fromPacked();
        int[] to = PackedLayout.toPacked();
        assertArrayEquals(
                IntStream.range(0, BORDER).toArray(),
                IntStream.range(0, BORDER).map(i -> from[to[i]]).toArray());
    }

    @Test
    void aCornerSeesTheBorderAroundIt() {
        int[] first = Arrays.copyOf(PackedLayout.neighbours(), 36);
        assertArrayEquals(new int[] {BORDER, BORDER, BORDER, BORDER}, Arrays.copyOf(first, 4));
        assertArrayEquals(new int[] {0, 1, 16, 17}, Arrays.copyOfRange(first, 16, 20));
        assertArrayEquals(new int[] {34, 35, 50, 51}, Arrays.copyOfRange(first, 32, 36));
    }

    @Test
    void theMiddleOfAWindowIsTheTokenItself() {
        int[] windows = PackedLayout.windows();
        int[] order = PackedLayout.fromPacked();
        for (int i = 0; i < BORDER; i++) {
            assertEquals(order[i], windows[i * 49 + 24]);
        }
    }

    @Test
    void distancesAreSymmetricAroundTheMiddleOfTheTable() {
        int[] distances = PackedLayout.distances();
        assertEquals(7 * 15 + 7, distances[0]);
        assertEquals(14 * 15 + 14, distances[63]);
        assertEquals(0, distances[63 * 64]);
    }
}
