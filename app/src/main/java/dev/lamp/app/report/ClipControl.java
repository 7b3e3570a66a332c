package dev.lamp.app.report;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.video.Clip;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.rollout.ClipScore;
import dev.lamp.runtime.rollout.DeltaPsnr;
import dev.lamp.runtime.rollout.Guidance;
import dev.lamp.runtime.rollout.LabelledClip;
import dev.lamp.runtime.rollout.Pixels;
import dev.lamp.runtime.rollout.RolloutProtocol;
import dev.lamp.runtime.rollout.RolloutScorer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How much the actions matter where a true clip says what should happen: delta-PSNR, and the first step. */
final class ClipControl {

    /** As much of the past as the model remembers, then four free steps. */
    static final RolloutProtocol PROTOCOL = new RolloutProtocol(8, 0, List.of(1, 4));

    /** Frames that are drawn for a clip: its past, and four ways on. */
    static final int FRAMES_PER_CLIP = PROTOCOL.start() + 4 * PROTOCOL.freeSteps();

    private static final int FOUR = 4;
    private static final int TOGETHER = 8;
    private static final String PART = "controllability";

    private final GenieRuntime runtime;
    private final SamplingOptions sampling;

    ClipControl(GenieRuntime runtime, SamplingOptions sampling) {
        this.runtime = runtime;
        this.sampling = sampling;
    }

    /**
     * How one clip could be steered.
     *
     * @param score by inferred, shuffled, constant and random actions
     * @param standstill mean squared error after four steps of a world that stands still
     */
    record Steered(ClipScore score, double standstill) {

        private double error(Guidance guidance) {
            return score.free().get(guidance).squaredErrorAtFour();
        }
    }

    /**
     * Parts clips into groups that are steered together, of nearly one size: in a group of one there are no actions of
     * another clip to shuffle.
     */
    static <T> List<List<T>> groups(List<T> clips) {
        int count = (clips.size() + TOGETHER - 1) / TOGETHER;
        return IntStream.range(0, count)
                .mapToObj(g -> clips.subList(g * clips.size() / count, (g + 1) * clips.size() / count))
                .toList();
    }

    /** Steers clips, all in one batch. */
    List<Steered> steer(List<LabelledClip> clips) {
        try (WorldBatch world = runtime.batch(clips.size(), sampling)) {
            return steer(world, runtime.actionMap().idleAction(), clips);
        }
    }

    /**
     * Steers as many clips as a world has branches.
     *
     * @param idle the constant action
     */
    static List<Steered> steer(WorldBatch world, LatentAction idle, List<LabelledClip> clips) {
        List<ClipScore> scores = new RolloutScorer(world, PROTOCOL, EnumSet.allOf(Guidance.class), idle).score(clips);
        List<Steered> steered = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            Clip clip = clips.get(i).clip();
            double standstill = Pixels.squaredError(clip.frame(PROTOCOL.start()), clip.frame(PROTOCOL.start() + FOUR));
            steered.add(new Steered(scores.get(i), standstill));
        }
        return steered;
    }

    /**
     * The numbers.
     *
     * @param id for programs
     * @param what kind of clips, for people
     * @param units what was steered of each clip or episode; where that is one stretch alone, nothing was shuffled
     */
    static List<Finding> findings(String id, String what, List<List<Steered>> units) {
        boolean alone = units.stream().mapToInt(List::size).sum() == 1;
        Finding control = Finding.of(Measurement.of(
                        "control." + id + "delta-psnr",
                        PART,
                        "delta-PSNR at t = 4 on " + what + ": inferred over random actions",
                        Unit.DECIBELS,
                        overRandom(units, clip -> clip.error(Guidance.INFERRED))))
                .beside(Finding.COPY, overRandom(units, Steered::standstill))
                .beside(
                        Finding.SHUFFLED,
                        alone ? Estimate.NONE : overRandom(units, clip -> clip.error(Guidance.SHUFFLED)))
                .beside(Finding.CONSTANT, overRandom(units, clip -> clip.error(Guidance.CONSTANT)));
        Finding firstStep = Finding.of(Measurement.of(
                        "control." + id + "first-step",
                        PART,
                        "changed pixels right after one step with the inferred action, " + what,
                        Unit.SHARE,
                        firstStep(units, Guidance.INFERRED)))
                .beside(Finding.COPY, Estimate.exactly(0, units.size()))
                .beside(Finding.SHUFFLED, alone ? Estimate.NONE : firstStep(units, Guidance.SHUFFLED))
                .beside(Finding.CONSTANT, firstStep(units, Guidance.CONSTANT))
                .beside("random actions", firstStep(units, Guidance.RANDOM));
        return List.of(control, firstStep);
    }

    private static Estimate overRandom(List<List<Steered>> units, ToDoubleFunction<Steered> error) {
        return DeltaPsnr.pooled(sums(units, error), sums(units, clip -> clip.error(Guidance.RANDOM)));
    }

    private static Estimate firstStep(List<List<Steered>> units, Guidance guidance) {
        return Bootstrap.share(
                sums(
                        units,
                        clip -> clip.score().free().get(guidance).firstStep().right()),
                sums(
                        units,
                        clip -> clip.score().free().get(guidance).firstStep().all()));
    }

    private static double[] sums(List<List<Steered>> units, ToDoubleFunction<Steered> number) {
        return units.stream()
                .mapToDouble(unit -> unit.stream().mapToDouble(number).sum())
                .toArray();
    }
}
