package dev.lamp.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingTest {

    @Test
    void ranksAreTimesThatWereSeen() {
        Timing timing = Timing.of(
                LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray());
        assertEquals(new Timing(100, 50, 95, 99, 50.5), timing);
        assertEquals(1000 / 50.5, timing.perSecond(), 1e-9);
    }

    @Test
    void warmingUpIsNotCounted() {
        List<Integer> turns = new ArrayList<>();
        assertEquals(4, Timing.of(3, 4, turns::add).count());
        assertEquals(IntStream.range(0, 7).boxed().toList(), turns);
    }

    @Test
    void noTimeHasNoSummary() {
        assertThrows(IllegalArgumentException.class, Timing::of);
    }
}
