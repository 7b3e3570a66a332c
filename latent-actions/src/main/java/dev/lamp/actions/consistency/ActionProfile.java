package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.Motion;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.assets.video.Frame;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one action does, over all prompts: the card that the compare room shows. The unit of all intervals is a prompt.
 *
 * @param action which one
 * @param right mean motion to the right over all moments of all prompts, in cells of the lattice per step
 * @param down the same downwards
 * @param spreadX standard deviation of the motion to the right, between prompts
 * @param spreadY the same downwards
 * @param trail where and when things moved while it was held
 * @param usage share of all frames, whatever was asked for, that the latent action model reads as this action, 0 to 1
 * @param readBack share of the times it was asked for that the latent action model read it back, 0 to 1
 * @param mostConsistent the prompt whose mean motion is nearest to that of all
 * @param leastConsistent the prompt whose mean motion is farthest from that of all
 */
public record ActionProfile(
        LatentAction action,
        Estimate right,
        Estimate down,
        Estimate spreadX,
        Estimate spreadY,
        MotionTrail trail,
        Estimate usage,
        Estimate readBack,
        String mostConsistent,
        String leastConsistent) {

    /**
     * The profiles of all actions, by index.
     *
     * @param prompts what each action did at every step of a script
     * @param held frames [prompt][action][step] with each action held
     */
    public static List<ActionProfile> of(List<PromptFans> prompts, List<List<List<Frame>>> held) {
        return IntStream.range(0, LatentAction.COUNT)
                .mapToObj(LatentAction::new)
                .map(action -> of(prompts, action, MotionTrail.of(held, action)))
                .toList();
    }

    private record PromptMean(String prompt, Motion mean) {}

    private static ActionProfile of(List<PromptFans> prompts, LatentAction action, MotionTrail trail) {
        List<PromptMean> means = prompts.stream()
                .map(prompt -> new PromptMean(prompt.prompt(), mean(motions(prompt, action))))
                .toList();
        Motion mean = mean(means.stream().map(PromptMean::mean).toList());
        Comparator<PromptMean> distance =
                Comparator.comparingDouble(own -> own.mean().minus(mean).length());
        double[] right = means.stream().mapToDouble(own -> own.mean().dx()).toArray();
        double[] down = means.stream().mapToDouble(own -> own.mean().dy()).toArray();
        return new ActionProfile(
                action,
                Bootstrap.mean(right),
                Bootstrap.mean(down),
                spread(right),
                spread(down),
                trail,
                usage(prompts, action),
                readBack(prompts, action),
                means.stream().min(distance).orElseThrow().prompt(),
                means.stream().max(distance).orElseThrow().prompt());
    }

    private static Estimate usage(List<PromptFans> prompts, LatentAction action) {
        return Bootstrap.ratio(
                prompts.stream()
                        .mapToDouble(prompt -> prompt.fans().stream()
                                .flatMap(fan -> fan.outcomes().stream())
                                .filter(outcome -> outcome.seen().equals(action))
                                .count())
                        .toArray(),
                prompts.stream()
                        .mapToDouble(
                                prompt -> LatentAction.COUNT * prompt.fans().size())
                        .toArray());
    }

    private static Estimate readBack(List<PromptFans> prompts, LatentAction action) {
        return Bootstrap.share(
                prompts.stream()
                        .mapToDouble(prompt -> prompt.fans().stream()
                                .filter(fan -> fan.outcome(action).seen().equals(action))
                                .count())
                        .toArray(),
                prompts.stream().mapToDouble(prompt -> prompt.fans().size()).toArray());
    }

    private static List<Motion> motions(PromptFans prompt, LatentAction action) {
        return prompt.fans().stream().map(fan -> fan.outcome(action).motion()).toList();
    }

    private static Motion mean(List<Motion> motions) {
        return new Motion(
                motions.stream().mapToDouble(Motion::dx).average().orElseThrow(),
                motions.stream().mapToDouble(Motion::dy).average().orElseThrow());
    }

    /** Drawing again from few prompts makes the deviation too small, which is corrected. */
    private static Estimate spread(double[] values) {
        return Bootstrap.corrected(
                values.length,
                chosen -> deviation(
                        IntStream.of(chosen).mapToDouble(i -> values[i]).toArray()));
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
