package dev.lamp.runtime.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameTimesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void percentilesAreNearestRank() {
        FrameTimes times = new FrameTimes(100);
        for (int i = 100; i >= 1; i--) {
            times.add(i * MILLI);
        }
        FrameTimes.Summary summary = times.summary();
        assertEquals(50, summary.p50Millis());
        assertEquals(99, summary.p99Millis());
        assertEquals(1000 / 50.5, summary.framesPerSecond(), 1e-9);
    }

    @Test
    void onlyTheLatestFramesCount() {
        FrameTimes times = new FrameTimes(2);
        times.add(1000 * MILLI);
        times.add(10 * MILLI);
        times.add(10 * MILLI);
        assertEquals(100, times.summary().framesPerSecond(), 1e-9);
    }

    @Test
    void nothingMeasuredIsZero() {
        assertEquals(new FrameTimes.Summary(0, 0, 0, 0), new FrameTimes(5).summary());
    }
}
