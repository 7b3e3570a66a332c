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
        return Bootstrap.of(scores.size(), chosen -> {
            double inferred = 0;
            double random = 0;
            for (int i : chosen) {
                inferred += error(scores.get(i), Guidance.INFERRED);
                random += error(scores.get(i), Guidance.RANDOM);
            }
            return Pixels.psnr(inferred) - Pixels.psnr(random);
        });
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
