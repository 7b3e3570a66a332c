package dev.lamp.runtime.training.dynamics;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What is remembered of a world, as plainly as possible: by column and row, without an end. */
final class ReferenceWorld {

    private static final int SIDE = DynamicsConfig.GRID;

    /** A column of the world and a row. */
    private record Place(int column, int row) {}

    /** What a place remembers. */
    private record Memory(int usual, int votes, int former) {

        Memory leaving(int shown) {
            return votes < 4 ? new Memory(shown, votes, shown) : this;
        }

        Memory seeing(int code) {
            if (code == usual) {
                return new Memory(usual, Math.min(votes + 1, PlaceMemory.MOST_VOTES), former);
            }
            return votes > 1 ? new Memory(usual, votes - 1, former) : new Memory(code, 1, usual);
        }
    }

    private final Map<Place, Memory> memories = new HashMap<>();
    private int left;

    /** The world of the first frame. */
    ReferenceWorld(int[] first) {
        for (int i = 0; i < first.length; i++) {
            memories.put(place(i), new Memory(first[i], PlaceMemory.MOST_VOTES, first[i]));
        }
    }

    /** Sees the frame after the last one. */
    void see(int[] frame, int[] last) {
        int camera = ReferenceColumns.camera(frame, last);
        for (int i = 0; i < last.length; i++) {
            int code = last[i];
            if (camera != 0 && i % SIDE == (camera > 0 ? 0 : SIDE - 1)) {
                memories.computeIfPresent(place(i), (place, memory) -> memory.leaving(code));
            }
        }
        left += camera;
        for (int i = 0; i < frame.length; i++) {
            int code = frame[i];
            memories.compute(
                    place(i), (place, memory) -> memory == null ? new Memory(code, 1, code) : memory.seeing(code));
        }
    }

    int usual(int token) {
        return memories.get(place(token)).usual();
    }

    int former(int token) {
        return memories.get(place(token)).former();
    }

    /** All codes that any place remembers. */
    IntStream codes() {
        return memories.values().stream().flatMapToInt(memory -> IntStream.of(memory.usual(), memory.former()));
    }

    /** The code beside a row of the frame, on the right or the left, or -1 where nothing was seen yet. */
    int beside(int row, boolean right) {
        Memory memory = memories.get(new Place(left + (right ? SIDE : -1), row));
        return memory == null ? -1 : memory.usual();
    }

    private Place place(int token) {
        return new Place(left + token % SIDE, token / SIDE);
    }
}
