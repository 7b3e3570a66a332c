package dev.lamp.runtime.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.rollout.Pixels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Presses nothing for a hundred steps. What is still as it was, and what goes on moving by itself: enemies should,
 * walls should not.
 */
public final class RestTest {

    /** How long it rests. */
    public static final int STEPS = 100;

    /** Steps after which the picture is looked at. */
    public static final List<Integer> LOOKS = List.of(1, 10, 30, 100);

    /** Steps over which motion of its own is counted: later ones say more about drift. */
    public static final int EARLY = 8;

    private RestTest() {}

    /**
     * How one prompt rested.
     *
     * @param same share of pixels that are as in frame 0 after 0, 1, 2, ... steps
     * @param moving share of pixels that change from one step to the next, over the first {@value #EARLY}
     */
    public record Rest(List<Double> same, double moving) {

        public Rest {
            same = List.copyOf(same);
        }
    }

    /**
     * Rests in all prompts.
     *
     * @param world one branch for each prompt
     * @return frames [prompt][step], the prompt as the model sees it at step 0
     */
    public static List<List<Frame>> run(
            WorldBatch world, List<PromptStart> prompts, LatentAction idle, IntConsumer drawn) {
        return run(world, prompts, Collections.nCopies(STEPS, Collections.nCopies(prompts.size(), idle)), drawn);
    }

    /** The same with other actions in place of resting, drawn by lot: the blind guess. */
    public static List<List<Frame>> shuffled(
            WorldBatch world, List<PromptStart> prompts, LatentAction idle, IntConsumer drawn) {
        List<List<LatentAction>> lots =
                prompts.stream().map(prompt -> prompt.shuffled(idle, STEPS)).toList();
        return run(
                world,
                prompts,
                IntStream.range(0, STEPS)
                        .mapToObj(t -> lots.stream().map(own -> own.get(t)).toList())
                        .toList(),
                drawn);
    }

    private static List<List<Frame>> run(
            WorldBatch world, List<PromptStart> prompts, List<List<LatentAction>> actions, IntConsumer drawn) {
        return Branches.run(
                world,
                prompts.stream().map(PromptStart::frame).toList(),
                prompts.stream().map(PromptStart::seed).toList(),
                actions,
                drawn);
    }

    /** How a world rested that showed these frames, more than {@value #EARLY}. */
    public static Rest rest(List<Frame> frames) {
        List<Double> same = new ArrayList<>();
        frames.forEach(frame -> same.add(Pixels.exact(frames.get(0), frame)));
        return new Rest(same, moving(frames));
    }

    /** Share of pixels that change from one frame to the next, over the first {@value #EARLY} steps. */
    public static double moving(List<Frame> frames) {
        double sum = 0;
        for (int t = 1; t <= EARLY; t++) {
            sum += 1 - Pixels.exact(frames.get(t - 1), frames.get(t));
        }
        return sum / EARLY;
    }

    /**
     * The numbers. Resting is the constant action itself, which is therefore not beside them.
     *
     * @param shuffled how the same prompts fared under {@linkplain #shuffled other actions}
     */
    public static List<Finding> findings(List<Rest> rests, List<Rest> shuffled) {
        List<Finding> findings = new ArrayList<>();
        for (int look : LOOKS) {
            String what = "pixels as they were after resting for " + look + (look == 1 ? " step" : " steps");
            findings.add(Finding.of(Measurement.of("rest." + look, "time: rest", what, Unit.SHARE, same(rests, look)))
                    .beside(Finding.COPY, Estimate.exactly(1, rests.size()))
                    .beside(Finding.SHUFFLED, same(shuffled, look)));
        }
        findings.add(Finding.of(Measurement.of(
                        "rest.moving",
                        "time: autonomous motion",
                        "pixels that change in a step while the hero rests",
                        Unit.SHARE,
                        moved(rests)))
                .beside(Finding.COPY, Estimate.exactly(0, rests.size()))
                .beside(Finding.SHUFFLED, moved(shuffled)));
        return findings;
    }

    /** Share of pixels that are as in frame 0 after 0, 1, 2, ... steps, the mean over prompts. */
    public static List<Estimate> curve(List<Rest> rests) {
        return IntStream.range(0, rests.get(0).same().size())
                .mapToObj(step -> same(rests, step))
                .toList();
    }

    private static Estimate same(List<Rest> rests, int look) {
        return Bootstrap.mean(
                rests.stream().mapToDouble(rest -> rest.same().get(look)).toArray());
    }

    private static Estimate moved(List<Rest> rests) {
        return Bootstrap.mean(rests.stream().mapToDouble(Rest::moving).toArray());
    }
}
