package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.World;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** How fast one world goes when every frame is asked for at once: sampling, decoding and handing the frame over. */
final class SpeedCheck {

    private static final int WARM_UP = 30;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Goal RATE = Goal.atLeast(20);
    private static final Goal SLOWEST = Goal.atMost(80);

    private final World world;

    SpeedCheck(World world) {
        this.world = world;
    }

    /** Plays that many frames with random actions and reports the times per frame. */
    List<Measurement> run(Frame prompt, int frames) {
        SplittableRandom random = new SplittableRandom(1);
        world.reset(prompt, 1);
        double[] millis = new double[frames];
        long pixels = 0;
        for (int i = -WARM_UP; i < frames; i++) {
            long before = System.nanoTime();
            Frame frame = world.step(new LatentAction(random.nextInt(LatentAction.COUNT)));
            pixels += frame.index(0, 0);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - before) / NANOS_PER_MILLI;
            }
        }
        if (pixels < 0) {
            throw new IllegalStateException("expected frames, found none");
        }
        return report(millis);
    }

    static List<Measurement> report(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        return List.of(
                line(
                                "rate",
                                "frames a second at the default preset",
                                Unit.FRAMES_PER_SECOND,
                                1000 / mean,
                                millis.length)
                        .withGoal(RATE),
                line("p50", "median time of a frame", Unit.MILLISECONDS, percentile(sorted, 50), millis.length),
                line(
                                "p99",
                                "99th percentile of the time of a frame",
                                Unit.MILLISECONDS,
                                percentile(sorted, 99),
                                millis.length)
                        .withGoal(SLOWEST));
    }

    private static double percentile(double[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    private static Measurement line(String id, String what, Unit unit, double value, int count) {
        return Measurement.of("speed." + id, "speed", what, unit, Estimate.exactly(value, count));
    }
}
