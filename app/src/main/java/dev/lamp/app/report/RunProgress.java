package dev.lamp.app.report;

import dev.lamp.assets.time.TimeSpan;
import java.util.function.IntConsumer;

/** How far a comparison is, in drawn frames, and how much longer it will take. Used by one thread. */
public final class RunProgress implements IntConsumer {

    private final Listener listener;
    private final long started = System.nanoTime();
    private long done;
    private long total;

    /** Is told after every call of the model; may end the run by a {@code CancellationException}. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param done frames drawn
         * @param total frames to draw in all
         * @param secondsLeft from the speed so far
         */
        void at(long done, long total, double secondsLeft);
    }

    public RunProgress(Listener listener) {
        this.listener = listener;
    }

    /** How far it is, in words. */
    public static String words(long done, long total, double secondsLeft) {
        return done + " of " + total + " frames, " + TimeSpan.ofSeconds(secondsLeft) + " left";
    }

    /** Sets how much there is to do. */
    public void expect(long frames) {
        total = frames;
    }

    @Override
    public void accept(int frames) {
        done += frames;
        total = Math.max(total, done);
        double seconds = (System.nanoTime() - started) / 1e9;
        listener.at(done, total, seconds / Math.max(1, done) * (total - done));
    }
}
