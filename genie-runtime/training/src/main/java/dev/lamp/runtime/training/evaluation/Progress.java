package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.time.TimeSpan;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells on one line how far a long measurement is and how much longer it will take. Used by one thread. */
final class Progress {

    private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final PrintWriter out;
    private final String what;
    private final int total;
    private final long started = System.nanoTime();
    private long shown = started - EVERY_NANOS;
    private int done;

    Progress(PrintWriter out, String what, int total) {
        this.out = out;
        this.what = what;
        this.total = total;
    }

    void advance(int by) {
        done += by;
        long now = System.nanoTime();
        if (now - shown >= EVERY_NANOS || done >= total) {
            shown = now;
            double seconds = (now - started) / 1e9;
            double left = done == 0 ? 0 : seconds / done * (total - done);
            out.printf(
                    Locale.ROOT,
                    "\r%-40s %5d of %d, %s, %s left      ",
                    what,
                    done,
                    total,
                    TimeSpan.ofSeconds(seconds),
                    TimeSpan.ofSeconds(left));
            if (done >= total) {
                out.println();
            }
            out.flush();
        }
    }
}
