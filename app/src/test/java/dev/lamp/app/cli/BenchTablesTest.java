package dev.lamp.app.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.runtime.bench.BenchReport;
import dev.lamp.runtime.bench.BenchReport.BatchTiming;
import dev.lamp.runtime.bench.BenchReport.Ceilings;
import dev.lamp.runtime.bench.BenchReport.DoorTiming;
import dev.lamp.runtime.bench.BenchReport.FirstFrame;
import dev.lamp.runtime.bench.BenchReport.Operator;
import dev.lamp.runtime.bench.BenchReport.PassTiming;
import dev.lamp.runtime.bench.BenchReport.Shares;
import dev.lamp.runtime.bench.Timing;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTablesTest {

    private static final Timing TIMING = new Timing(10, 20, 25, 40, 20);

    private static BenchReport report() {
        return new BenchReport(
                "first",
                "CPU",
                "a machine",
                2,
                List.of(new PassTiming(4, TIMING)),
                List.of(new BatchTiming(8, TIMING, 4.5)),
                new Shares(0.1, 0.8, 0.05, 0.04, 0.01, List.of(new Operator("Gemm", 0.5))),
                new Ceilings(1e9, 1e11, 10, 2, 900, 45),
                null,
                List.of(new DoorTiming(1, "raw", TIMING, 0.9), new DoorTiming(8, "png", TIMING, 0.8)));
    }

    @Test
    void everyNumberHasItsRow() {
        String text = new BenchTables(report().with(new FirstFrame(2500, 300))).markdown();
        for (String row : List.of(
                "Bundle first on CPU, 2 threads. a machine. Frames per row: 10, of branches 10, through the door 10.",
                "| 4 | 50.0 | 20.0 | 25.0 | 40.0 |",
                "| 8 | 4.50 | 20.0 | 25.0 | 40.0 |",
                "| sampling | 80.0 % |",
                "| largest operators, of the graph | Gemm 50.0 % |",
                "| a frame is | 2.00 times the floor |",
                "| speed-up over that | 45.0 times |",
                "| start to first frame | 2.50 s |",
                "| 1 world, raw | 50.0 | 90.0 % | 20.0 | 25.0 | 40.0 |",
                "| 8 worlds, png | 50.0 | 80.0 % | 20.0 | 25.0 | 40.0 |")) {
            assertTrue(text.contains(row), "expected " + row + ", found\n" + text);
        }
    }

    @Test
    void whatWasNotMeasuredHasNoRow() {
        String text = new BenchTables(report()).markdown();
        assertFalse(text.contains("first frame"), text);
    }
}
