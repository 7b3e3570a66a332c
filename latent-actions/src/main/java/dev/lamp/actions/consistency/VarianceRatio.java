package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import java.util.List;

/** Variance of motions within an action over their variance as a whole; 1 where nothing moves at all. */
final class VarianceRatio {

    /** Per action: how many, sums of dx and dy, sum of their squares. */
    private static final int NUMBERS = 4;

    private VarianceRatio() {}

    static Estimate of(List<List<MotionSample>> byPrompt) {
        double[][][] moments = byPrompt.stream().map(VarianceRatio::moments).toArray(double[][][]::new);
        return Bootstrap.of(moments.length, chosen -> {
            double[][] sum = new double[LatentAction.COUNT][NUMBERS];
            for (int prompt : chosen) {
                for (int action = 0; action < sum.length; action++) {
                    add(sum[action], moments[prompt][action]);
                }
            }
            return ratio(sum);
        });
    }

    private static double[][] moments(List<MotionSample> samples) {
        double[][] moments = new double[LatentAction.COUNT][NUMBERS];
        for (MotionSample sample : samples) {
            double dx = sample.motion().dx();
            double dy = sample.motion().dy();
            add(moments[sample.action()], new double[] {1, dx, dy, dx * dx + dy * dy});
        }
        return moments;
    }

    private static double ratio(double[][] moments) {
        double[] all = new double[NUMBERS];
        double within = 0;
        for (double[] action : moments) {
            add(all, action);
            within += scatter(action);
        }
        double total = scatter(all);
        return total == 0 ? 1 : within / total;
    }

    /** Sum of squared distances to the mean. */
    private static double scatter(double[] m) {
        return m[0] == 0 ? 0 : Math.max(0, m[3] - (m[1] * m[1] + m[2] * m[2]) / m[0]);
    }

    private static void add(double[] to, double[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }
}
