package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlaceMemoryTest {

    private static final int BEHIND = 5;
    private static final int FIGURE = 7;

    @Test
    void whatPassesDoesNotMakeItForgetWhatIsBehind() {
        PlaceMemory memory = PlaceMemory.of(shown(BEHIND, BEHIND, FIGURE, FIGURE, FIGURE, BEHIND));
        assertEquals(BEHIND, memory.usual()[at(4)]);
        assertEquals(BEHIND, memory.usual()[at(5)]);
    }

    @Test
    void whatRestsForLongBecomesUsualAndTheOldIsStillKnown() {
        int[] codes = new int[PlaceMemory.MOST_VOTES + 3];
        Arrays.fill(codes, FIGURE);
        codes[0] = BEHIND;
        PlaceMemory memory = PlaceMemory.of(shown(codes));
        assertEquals(BEHIND, memory.usual()[at(PlaceMemory.MOST_VOTES - 1)]);
        assertEquals(FIGURE, memory.usual()[at(codes.length - 1)]);
        assertEquals(BEHIND, memory.former()[at(codes.length - 1)]);
    }

    /** A clip whose first place shows these codes and in which nothing else happens. */
    private static short[] shown(int... codes) {
        short[] tokens = new short[codes.length * DynamicsConfig.TOKENS];
        for (int frame = 0; frame < codes.length; frame++) {
            tokens[at(frame)] = (short) codes[frame];
        }
        return tokens;
    }

    private static int at(int frame) {
        return frame * DynamicsConfig.TOKENS;
    }
}
