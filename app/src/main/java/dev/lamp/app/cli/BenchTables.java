package dev.lamp.app.cli;

import dev.lamp.runtime.bench.BenchReport;
import dev.lamp.runtime.bench.BenchReport.BatchTiming;
import dev.lamp.runtime.bench.BenchReport.Ceilings;
import dev.lamp.runtime.bench.BenchReport.DoorTiming;
import dev.lamp.runtime.bench.BenchReport.Operator;
import dev.lamp.runtime.bench.BenchReport.PassTiming;
import dev.lamp.runtime.bench.BenchReport.Shares;
import dev.lamp.runtime.bench.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A bench report as Markdown tables. */
final class BenchTables {

    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;
    private static final double PERCENT = 100;

    private final BenchReport report;
    private final StringBuilder text = new StringBuilder();

    BenchTables(BenchReport report) {
        this.report = report;
    }

    String markdown() {
        text.append("Bundle ").append(report.bundle()).append(" on ").append(report.device());
        text.append(", ").append(report.threads()).append(" threads. ").append(report.machine());
        text.append(". Frames per row: ").append(report.passes().get(0).timing().count());
        text.append(", of branches ").append(report.batches().get(0).timing().count());
        text.append(", through the door ")
                .append(report.doors().get(0).timing().count())
                .append(".\n\n");
        table("passes per frame|frames/s|p50 ms|p95 ms|p99 ms", passes());
        table("branches at once|times one|p50 ms|p95 ms|p99 ms", batches());
        table("share of a frame|", shares(report.shares()));
        table("ceiling|", ceilings(report.ceilings()));
        table("process|", process());
        table("through the door|steps/s|of in-process|p50 ms|p95 ms|p99 ms", doors());
        return text.toString().stripTrailing();
    }

    private List<String> passes() {
        return report.passes().stream()
                .map((PassTiming row) -> row.passes() + "|" + one(row.timing().perSecond()) + "|" + ranks(row.timing()))
                .toList();
    }

    private List<String> batches() {
        return report.batches().stream()
                .map((BatchTiming row) -> row.branches() + "|" + two(row.ofOne()) + "|" + ranks(row.timing()))
                .toList();
    }

    private static List<String> shares(Shares shares) {
        return List.of(
                "sampling|" + percent(shares.sampling()),
                "memory of the last frame|" + percent(shares.memory()),
                "decoding|" + percent(shares.decoding()),
                "inputs and cache, in Java|" + percent(shares.cache()),
                "hand-over|" + percent(shares.handOver()),
                "largest operators, of the graph|"
                        + shares.operators().stream()
                                .map((Operator operator) -> operator.name() + " " + percent(operator.share()))
                                .collect(Collectors.joining(", ")));
    }

    private static List<String> ceilings(Ceilings ceilings) {
        return List.of(
                "arithmetic of a frame|" + one(ceilings.flopPerFrame() / MEGA) + " MFLOP",
                "matrix products of this machine|" + one(ceilings.flopPerSecond() / GIGA) + " GFLOP/s",
                "arithmetic floor|" + two(ceilings.floorMillis()) + " ms",
                "a frame is|" + two(ceilings.timesFloor()) + " times the floor",
                "no cache, 25 passes over all frames in reach|" + one(ceilings.uncachedMillis()) + " ms",
                "speed-up over that|" + one(ceilings.speedUp()) + " times");
    }

    private List<String> process() {
        List<String> rows = new ArrayList<>();
        if (report.firstFrame() != null) {
            rows.add("start to first frame|"
                    + String.format(Locale.ROOT, "%.2f s", report.firstFrame().millis() / 1000));
            rows.add("resident after 200 frames|" + one(report.firstFrame().residentMegabytes()) + " MB");
        }
        return rows;
    }

    private List<String> doors() {
        return report.doors().stream()
                .map((DoorTiming row) -> row.worlds() + (row.worlds() == 1 ? " world, " : " worlds, ") + row.frames()
                        + "|" + one(row.timing().perSecond()) + "|" + percent(row.ofInProcess()) + "|"
                        + ranks(row.timing()))
                .toList();
    }

    private void table(String header, List<String> rows) {
        text.append("| ").append(header.replace("|", " | ")).append(" |\n|---");
        text.append("|--:".repeat((int) header.chars().filter(c -> c == '|').count()));
        text.append("|\n");
        rows.forEach(row -> text.append("| ").append(row.replace("|", " | ")).append(" |\n"));
        text.append("\n");
    }

    private static String ranks(Timing timing) {
        return one(timing.p50()) + "|" + one(timing.p95()) + "|" + one(timing.p99());
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
    }
}
