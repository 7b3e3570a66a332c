package dev.lamp.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunProgressTest {

    @Test
    void howFarItIsIsToldInSecondsOnlyNearTheEnd() {
        assertEquals("3 of 6504 frames, 47 min left", RunProgress.words(3, 6504, 2795));
        assertEquals("6000 of 6504 frames, 42 s left", RunProgress.words(6000, 6504, 41.7));
        assertEquals("9 of 90000 frames, 2 h 5 min left", RunProgress.words(9, 90_000, 7500));
    }

    @Test
    void framesAddUpAndThereAreNeverFewerThanWereDrawn() {
        List<String> told = new ArrayList<>();
        RunProgress progress = new RunProgress((done, total, left) -> told.add(done + " of " + total));
        progress.expect(3);
        progress.accept(2);
        progress.accept(2);
        assertEquals(List.of("2 of 3", "4 of 4"), told);
    }
}
