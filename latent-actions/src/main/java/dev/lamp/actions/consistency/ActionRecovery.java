package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/**
 * Does the latent action model read back the action that a frame was drawn with? What inverse dynamics models measure
 * in generated video, with Lamp's own latent actions in place of a trained one. Reading back is not yet control: a
 * world that writes the action into a corner would score here and fail in {@link MotionConsistency}.
 */
public final class ActionRecovery {

    private static final String PART = "action recovery";
    private static final long SEED = 0x5EEDL;

    private final List<PromptFans> prompts;

    public ActionRecovery(List<PromptFans> prompts) {
        this.prompts = List.copyOf(prompts);
    }

    /** How often each action that was asked for (row) was read back as which (column). */
    public CodeTable confusion() {
        CodeTable table = new CodeTable(LatentAction.COUNT, LatentAction.COUNT);
        for (PromptFans prompt : prompts) {
            for (ActionFan fan : prompt.fans()) {
                IntStream.range(0, LatentAction.COUNT).forEach(asked -> table.add(asked, seen(fan, asked)));
            }
        }
        return table;
    }

    /** The numbers: all actions, those that made a difference, and each one by itself. */
    public List<Finding> findings() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(line("all", "actions read back, of all that were asked for", overall()), List.of())
                .beside(Finding.COPY, rate((fan, asked) -> fan.still().index(), asked -> true))
                .beside(
                        Finding.SHUFFLED,
                        rate((fan, asked) -> seen(fan, random.nextInt(LatentAction.COUNT)), asked -> true))
                .beside(Finding.CONSTANT, rate((fan, asked) -> 0, asked -> true)));
        findings.add(Finding.of(line("telling", "of those whose frame differs from the idle one", telling())));
        for (int action = 0; action < LatentAction.COUNT; action++) {
            int only = action;
            findings.add(Finding.of(line(
                    "action." + (action + 1),
                    "action " + (action + 1) + " read back",
                    rate(ActionRecovery::seen, asked -> asked == only))));
        }
        return findings;
    }

    /** Share of the actions read back, with its interval over prompts. */
    public Estimate overall() {
        return rate(ActionRecovery::seen, asked -> true);
    }

    /** Share of the actions read back in one prompt. */
    public double ofPrompt(int prompt) {
        return right(prompts.get(prompt), ActionRecovery::seen, asked -> true)
                / (double) (LatentAction.COUNT * prompts.get(prompt).fans().size());
    }

    private Estimate telling() {
        double[] right = new double[prompts.size()];
        double[] all = new double[prompts.size()];
        for (int p = 0; p < right.length; p++) {
            for (ActionFan fan : prompts.get(p).fans()) {
                for (int asked = 0; asked < LatentAction.COUNT; asked++) {
                    if (fan.outcomes().get(asked).telling()) {
                        all[p]++;
                        right[p] += seen(fan, asked) == asked ? 1 : 0;
                    }
                }
            }
        }
        return Bootstrap.ratio(right, all);
    }

    private Estimate rate(ToIntBiFunction<ActionFan, Integer> guess, Predicate<Integer> counts) {
        double[] right = new double[prompts.size()];
        double[] all = new double[prompts.size()];
        long asked = IntStream.range(0, LatentAction.COUNT)
                .filter(action -> counts.test(action))
                .count();
        for (int p = 0; p < right.length; p++) {
            right[p] = right(prompts.get(p), guess, counts);
            all[p] = asked * prompts.get(p).fans().size();
        }
        return Bootstrap.ratio(right, all);
    }

    private static int right(PromptFans prompt, ToIntBiFunction<ActionFan, Integer> guess, Predicate<Integer> counts) {
        int right = 0;
        for (ActionFan fan : prompt.fans()) {
            for (int asked = 0; asked < LatentAction.COUNT; asked++) {
                right += counts.test(asked) && guess.applyAsInt(fan, asked) == asked ? 1 : 0;
            }
        }
        return right;
    }

    private static int seen(ActionFan fan, int asked) {
        return fan.outcomes().get(asked).seen().index();
    }

    private static Measurement line(String id, String what, Estimate estimate) {
        return Measurement.of("recovery." + id, PART, what, Unit.SHARE, estimate);
    }
}
