package dev.lamp.runtime.rollout;

import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import java.util.List;

/**
 * How much the actions matter (Bruce et al. 2024, section 3.1): how many decibels nearer to the truth the actions that
 * were seen in a clip lead than random ones do, after four steps. The unit is a clip.
 */
public final class DeltaPsnr {

    /**
     * One grey level: what rounding to 8 bits costs, and the best PSNR (48.1 dB) that a single frame is credited with.
     */
    private static final double ROUNDING_ERROR = 1;

    private DeltaPsnr() {}

    /**
     * PSNR of the mean squared error over all clips, which needs no ceiling for exact frames.
     *
     * @param scores with rollouts under {@link Guidance#INFERRED} and {@link Guidance#RANDOM} of four steps or more
     */
    public static Estimate pooled(List<ClipScore> scores) {
        return pooled(errors(scores, Guidance.INFERRED), errors(scores, Guidance.RANDOM));
    }

    /**
     * The same for errors that are known already.
     *
     * @param errors mean squared errors after four steps, one number per clip or a sum of several
     * @param random the same under random actions
     */
    public static Estimate pooled(double[] errors, double[] random) {
        return Bootstrap.of(errors.length, chosen -> {
            double own = 0;
            double others = 0;
            for (int i : chosen) {
                own += errors[i];
                others += random[i];
            }
            return Pixels.psnr(own) - Pixels.psnr(others);
        });
    }

    private static double[] errors(List<ClipScore> scores, Guidance guidance) {
        return scores.stream().mapToDouble(score -> error(score, guidance)).toArray();
    }

    /** The mean over clips of each one's difference, no frame being credited with more than 48.1 dB. */
    public static Estimate byFrame(List<ClipScore> scores) {
        return Bootstrap.mean(scores.stream()
                .mapToDouble(score -> psnr(score, Guidance.INFERRED) - psnr(score, Guidance.RANDOM))
                .toArray());
    }

    private static double psnr(ClipScore score, Guidance guidance) {
        return Pixels.psnr(Math.max(ROUNDING_ERROR, error(score, guidance)));
    }

    private static double error(ClipScore score, Guidance guidance) {
        return score.free().get(guidance).squaredErrorAtFour();
    }
}
