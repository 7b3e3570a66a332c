package dev.lamp.tokenizer.training.loop;

import dev.lamp.assets.time.TimeSpan;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Draws a progress bar with the time left: one line that is overwritten on a terminal, a line every half minute in a
 * log.
 */
public final class ConsoleProgress implements Progress {

    private static final int WIDTH = 24;
    private static final long NANOS = 1_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private long next;

    /**
     * Draws to a stream.
     *
     * @param out such as {@code System.err}
     * @param terminal whether the line may be overwritten; {@code System.console() != null} is a good guess
     */
    public ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = Objects.requireNonNull(out, "out");
        this.terminal = terminal;
        this.next = System.nanoTime();
    }

    @Override
    public void at(String name, long update, double fraction, Duration left, Map<String, Double> metrics) {
        long now = System.nanoTime();
        if (now < next) {
            return;
        }
        next = now + (terminal ? NANOS / 2 : 30 * NANOS);
        int full = (int) Math.round(Math.min(1, fraction) * WIDTH);
        String bar = "#".repeat(full) + ".".repeat(WIDTH - full);
        String line = String.format(
                Locale.ROOT,
                "%s [%s] %3.0f %%  %s left  update %d  %s",
                name,
                bar,
                100 * fraction,
                TimeSpan.words(left),
                update,
                text(metrics));
        out.print(terminal ? "\r\u001b[K" + line : line + System.lineSeparator());
        out.flush();
    }

    @Override
    public void validated(String name, long update, Map<String, Double> metrics) {
        out.print((terminal ? "\r\u001b[K" : "") + name + " update " + update + " held out: " + text(metrics)
                + System.lineSeparator());
        out.flush();
    }

    private static String text(Map<String, Double> metrics) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(metrics)
                .forEach((key, value) -> text.append(key)
                        .append(' ')
                        .append(String.format(Locale.ROOT, "%.4g", value))
                        .append("  "));
        return text.toString().strip();
    }
}
