package dev.lamp.app.cli;

import dev.lamp.app.report.RunProgress;
import java.io.PrintWriter;
import java.time.Duration;

/** One line on the console that tells how far a long command is and how much longer it takes. */
final class ProgressLine implements RunProgress.Listener {

    private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final PrintWriter out;
    private final String what;
    private long shown = System.nanoTime() - EVERY_NANOS;

    ProgressLine(PrintWriter out, String what) {
        this.out = out;
        this.what = what;
    }

    @Override
    public void at(long done, long total, double secondsLeft) {
        long now = System.nanoTime();
        if (now - shown >= EVERY_NANOS) {
            shown = now;
            out.printf("\r%s: %-50s", what, RunProgress.words(done, total, secondsLeft));
            out.flush();
        }
    }

    void end() {
        out.println();
        out.flush();
    }
}
