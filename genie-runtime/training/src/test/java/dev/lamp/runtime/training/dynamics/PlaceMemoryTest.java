package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
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

    @Test
    void whatIsRememberedGoesWithTheCamera() {
        Random random = new Random(3);
        int[] columns = {0, 1, 2, 3, 3, 2, 1, 0, -1, -2, -1, 0, 1};
        int[][] world = new int[40][];
        Arrays.setAll(world, column -> random.ints(DynamicsConfig.GRID, 0, 90).toArray());
        int[][] frames = new int[columns.length][DynamicsConfig.TOKENS];
        short[] tokens = new short[frames.length * DynamicsConfig.TOKENS];
        for (int i = 0; i < tokens.length; i++) {
            int place = i % DynamicsConfig.TOKENS;
            int frame = i / DynamicsConfig.TOKENS;
            boolean figure = random.nextInt(9) == 0;
            int column = 10 + columns[frame] + place % DynamicsConfig.GRID;
            frames[frame][place] = figure ? 95 + random.nextInt(3) : world[column][place / DynamicsConfig.GRID];
            tokens[i] = (short) frames[frame][place];
        }
        PlaceMemory memory = PlaceMemory.of(tokens);
        ReferenceWorld reference = new ReferenceWorld(frames[0]);
        for (int i = 0; i < tokens.length; i++) {
            int frame = i / DynamicsConfig.TOKENS;
            int place = i % DynamicsConfig.TOKENS;
            if (place == 0 && frame > 0) {
                assertEquals(columns[frame] - columns[0], memory.left()[frame]);
                reference.see(frames[frame], frames[frame - 1]);
            }
            assertEquals(reference.usual(place), memory.usual()[i], "frame " + frame);
            assertEquals(reference.former(place), memory.former()[i], "frame " + frame);
        }
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
