package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.session.FrameTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.tinylog.Logger;

/**
 * How soon the window answers: from the start of the process to the first dreamed frame, and from a key to the frame it
 * leads to. A frame counts when it is put on the stage; the screen shows it at its next refresh. For the window's
 * thread.
 */
final class Promptness {
    private static final int REMEMBERED = 100;
    private static final int TOLD_EVERY = 10;
    private static final double MILLIS_PER_SECOND = 1000;

    private final Instant started;
    private final FrameTimes answers = new FrameTimes(REMEMBERED);
    private LatentAction awaited;
    private long pressedNanos;
    private double firstSeconds;
    private long told;

    /** @param started when the process began */
    Promptness(Instant started) {
        this.started = started;
    }

    /** Of this process. */
    static Promptness ofThisProcess() {
        return new Promptness(ProcessHandle.current().info().startInstant().orElseGet(Instant::now));
    }

    /** An action was pressed. */
    void pressed(LatentAction action, long nanoTime) {
        if (awaited == null) {
            awaited = action;
            pressedNanos = nanoTime;
        }
    }

    /** A frame that an action has led to is on the stage. */
    void shown(LatentAction action, long nanoTime) {
        if (firstSeconds == 0) {
            firstSeconds = Duration.between(started, Instant.now()).toMillis() / MILLIS_PER_SECOND;
            Logger.debug(
                    "the first dreamed frame came {} s after the start, with {} s of processor time",
                    firstSeconds,
                    processorSeconds());
        }
        if (action.equals(awaited)) {
            awaited = null;
            answers.add(nanoTime - pressedNanos);
            if (++told % TOLD_EVERY == 0) {
                Logger.debug("{}", this);
            }
        }
    }

    private static double processorSeconds() {
        Duration used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return used.toMillis() / MILLIS_PER_SECOND;
    }

    /** The player moved about, so that nothing is awaited any more. */
    void forget() {
        awaited = null;
    }

    @Override
    public String toString() {
        FrameTimes.Summary times = answers.summary();
        String keys = times.frames() == 0
                ? "no key yet"
                : String.format(
                        Locale.ROOT, "key to frame p50 %.0f  p99 %.0f ms", times.p50Millis(), times.p99Millis());
        return String.format(Locale.ROOT, "first frame after %.1f s  %s", firstSeconds, keys);
    }
}
