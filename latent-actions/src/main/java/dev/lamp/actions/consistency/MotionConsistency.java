package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.Motion;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.statistics.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Does an action move things the same way everywhere? Two measures of Menapace et al. (CADDY, 2021): the variance of
 * the motion within an action over its variance as a whole (0: the action fixes the motion; 1: it means nothing), and
 * how well the action can be told from the motion, here always on prompts that the classifier has not seen.
 */
public final class MotionConsistency {

    private static final String PART = "motion consistency";
    private static final long SEED = 0x5EEDL;

    private final List<PromptFans> prompts;
    private final LatentAction idle;

    /**
     * @param prompts two or more, for one is held out at a time
     * @param idle the action that others are compared with where "beyond resting" is asked
     */
    public MotionConsistency(List<PromptFans> prompts, LatentAction idle) {
        this.prompts = List.copyOf(prompts);
        this.idle = idle;
    }

    /** The numbers. */
    public List<Finding> findings() {
        List<List<MotionSample>> as = samples(false);
        List<List<MotionSample>> beyond = samples(true);
        return List.of(
                new Finding(ratio("variance", "variance within an action over variance of all", as), List.of())
                        .beside(Finding.COPY, Estimate.exactly(1, prompts.size()))
                        .beside(Finding.SHUFFLED, VarianceRatio.of(shuffled(as)))
                        .beside(Finding.CONSTANT, Estimate.exactly(1, prompts.size())),
                new Finding(ratio("variance-beyond", "the same for what an action adds to resting", beyond), List.of())
                        .beside(Finding.COPY, Estimate.exactly(1, prompts.size()))
                        .beside(Finding.SHUFFLED, VarianceRatio.of(shuffled(beyond)))
                        .beside(Finding.CONSTANT, Estimate.exactly(1, prompts.size())),
                classified("classifier", "actions told by their motion on held-out prompts", as),
                classified("classifier-beyond", "the same for what an action adds to resting", beyond));
    }

    /**
     * Share of the actions of each prompt that the other prompts' motions tell, with the interval for scripts like this
     * one in the same picture.
     *
     * @param memory how many steps on end depend on each other, see {@link PromptFans#stretches}
     */
    public List<Estimate> byPrompt(int memory) {
        List<List<MotionSample>> samples = samples(false);
        double[] right = MotionClassifier.heldOut(samples);
        return IntStream.range(0, right.length)
                .mapToObj(p -> Wilson.share(
                        right[p] / samples.get(p).size(), prompts.get(p).stretches(memory)))
                .toList();
    }

    private Finding classified(String id, String what, List<List<MotionSample>> samples) {
        Estimate chance = Estimate.exactly(1.0 / LatentAction.COUNT, prompts.size());
        return new Finding(Measurement.of("motion." + id, PART, what, Unit.SHARE, accuracy(samples)), List.of())
                .beside(Finding.COPY, chance)
                .beside(Finding.SHUFFLED, accuracy(shuffled(samples)))
                .beside(Finding.CONSTANT, chance);
    }

    private static Estimate accuracy(List<List<MotionSample>> samples) {
        return Bootstrap.share(
                MotionClassifier.heldOut(samples),
                samples.stream().mapToDouble(List::size).toArray());
    }

    private static Measurement ratio(String id, String what, List<List<MotionSample>> samples) {
        return Measurement.of("motion." + id, PART, what, Unit.RATIO, VarianceRatio.of(samples));
    }

    private List<List<MotionSample>> samples(boolean beyondResting) {
        List<List<MotionSample>> samples = new ArrayList<>();
        for (PromptFans prompt : prompts) {
            List<MotionSample> own = new ArrayList<>();
            for (ActionFan fan : prompt.fans()) {
                Motion zero = beyondResting ? fan.outcome(idle).motion() : Motion.STILL;
                for (int action = 0; action < LatentAction.COUNT; action++) {
                    own.add(new MotionSample(
                            action, fan.outcomes().get(action).motion().minus(zero)));
                }
            }
            samples.add(own);
        }
        return samples;
    }

    /** The same motions under other actions; within a moment, so that all else stays as it is. */
    private static List<List<MotionSample>> shuffled(List<List<MotionSample>> samples) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<MotionSample>> shuffled = new ArrayList<>();
        for (List<MotionSample> prompt : samples) {
            List<MotionSample> own = new ArrayList<>(prompt);
            for (int moment = 0; moment < own.size(); moment += LatentAction.COUNT) {
                for (int i = LatentAction.COUNT - 1; i > 0; i--) {
                    swap(own, moment + i, moment + random.nextInt(i + 1));
                }
            }
            shuffled.add(own);
        }
        return shuffled;
    }

    private static void swap(List<MotionSample> samples, int i, int j) {
        MotionSample first = samples.get(i);
        MotionSample second = samples.get(j);
        samples.set(i, new MotionSample(first.action(), second.motion()));
        samples.set(j, new MotionSample(second.action(), first.motion()));
    }
}
