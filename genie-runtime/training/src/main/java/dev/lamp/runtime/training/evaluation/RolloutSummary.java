package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.runtime.rollout.ClipScore;
import dev.lamp.runtime.rollout.DeltaPsnr;
import dev.lamp.runtime.rollout.Guidance;
import dev.lamp.runtime.rollout.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Turns the scores of many clips of one kind into lines of the report. */
final class RolloutSummary {

    private final String id;
    private final String part;
    private final List<ClipScore> scores;

    /**
     * @param id start of every line's id, such as {@code rooms}
     * @param part what the lines are about, in words
     * @param scores one per clip
     */
    RolloutSummary(String id, String part, List<ClipScore> scores) {
        this.id = id;
        this.part = part;
        this.scores = List.copyOf(scores);
    }

    /** Changed pixels of a frame foreseen from the true past. */
    Measurement nextFrame(Goal goal) {
        return line(
                        "next-changed",
                        "changed pixels right, each frame foreseen from the true ones before it",
                        Unit.SHARE,
                        ratio(ClipScore::nextFrame))
                .withGoal(goal);
    }

    /**
     * Free rollouts under true guidance beside copying.
     *
     * @param goals by horizon; where there is one, being ahead of copying is asked for, too
     */
    List<Measurement> free(List<Integer> horizons, Map<Integer, Goal> goals) {
        List<Measurement> lines = new ArrayList<>();
        for (int k : horizons) {
            boolean asked = goals.containsKey(k);
            Estimate copying = mean(s -> s.copy().get(k));
            String beside = " (copying the first frame: " + Unit.SHARE.text(copying.value()) + ")";
            lines.add(line("exact." + k, "exact pixels after " + steps(k) + beside, Unit.SHARE, mean(s -> exact(s, k)))
                    .withGoal(goals.getOrDefault(k, Goal.NONE)));
            lines.add(line("copy." + k, "copying the first frame for " + steps(k), Unit.SHARE, copying));
            lines.add(line(
                            "ahead." + k,
                            "ahead of copying after " + steps(k),
                            Unit.POINTS,
                            mean(s -> exact(s, k) - s.copy().get(k)))
                    .withGoal(asked ? Goal.atLeast(0) : Goal.NONE));
        }
        return lines;
    }

    /** What wrong guidance gets, to see what steering is worth. */
    List<Measurement> baselines(List<Integer> horizons) {
        List<Measurement> lines = new ArrayList<>();
        for (Guidance guidance : List.of(Guidance.INFERRED, Guidance.SHUFFLED, Guidance.CONSTANT, Guidance.RANDOM)) {
            String name = guidance.name().toLowerCase(Locale.ROOT);
            lines.add(line(
                    name + ".changed",
                    "changed pixels right after 1 step, " + guidance.label(),
                    Unit.SHARE,
                    ratio(score -> score.free().get(guidance).firstStep())));
            if (guidance != Guidance.INFERRED) {
                for (int k : horizons) {
                    if (scores.get(0).free().get(guidance).exact().containsKey(k)) {
                        lines.add(line(
                                name + ".exact." + k,
                                "exact pixels after " + steps(k) + ", " + guidance.label(),
                                Unit.SHARE,
                                mean(s -> s.free().get(guidance).exact().get(k))));
                    }
                }
            }
        }
        return lines;
    }

    /**
     * Delta-PSNR (Bruce et al. 2024, section 3.1) after four steps: how much nearer to the truth inferred actions lead
     * than random ones. PSNR is taken of the mean squared error over all clips, which needs no ceiling for exact
     * frames.
     */
    Measurement deltaPsnr(Goal goal) {
        return line(
                        "delta-psnr",
                        "delta-PSNR at t = 4, of the mean squared error over clips",
                        Unit.DECIBELS,
                        DeltaPsnr.pooled(scores))
                .withGoal(goal);
    }

    /** Delta-PSNR averaged over frames, each frame's PSNR at most 48.1 dB. */
    Measurement deltaPsnrByFrame() {
        return line(
                "delta-psnr-by-frame",
                "delta-PSNR at t = 4, mean over frames of at most 48.1 dB each",
                Unit.DECIBELS,
                DeltaPsnr.byFrame(scores));
    }

    private static double exact(ClipScore score, int k) {
        return score.free().get(Guidance.INFERRED).exact().get(k);
    }

    private Estimate mean(ToDoubleFunction<ClipScore> number) {
        return Bootstrap.mean(scores.stream().mapToDouble(number).toArray());
    }

    private Estimate ratio(Function<ClipScore, Tally> part) {
        return Tally.share(scores.stream().map(part).toList());
    }

    private Measurement line(String name, String what, Unit unit, Estimate estimate) {
        return Measurement.of(id + "." + name, part, what, unit, estimate);
    }

    private static String steps(int k) {
        return k == 1 ? "1 free step" : k + " free steps";
    }
}
