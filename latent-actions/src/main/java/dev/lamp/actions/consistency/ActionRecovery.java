package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.statistics.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/**
 * Does the latent action model read back the action that a frame was drawn with? What inverse dynamics models measure
 * in generated video, with Lamp's own latent actions in place of a trained one. Reading back is not yet control: a
 * world that writes the action into a corner would score here and fail in {@link MotionConsistency}.
 */
public final class ActionRecovery {

    private static final String PART = "action recovery";
    private static final String ALONE = "recovery.action.";
    private static final long SEED = 0x5EEDL;

    private final List<PromptFans> prompts;
    private final LatentAction idle;

    /** @param idle the constant action to compare with */
    public ActionRecovery(List<PromptFans> prompts, LatentAction idle) {
        this.prompts = List.copyOf(prompts);
        this.idle = idle;
    }

    /** How often each action that was asked for (row) was read back as which (column). */
    public CodeTable confusion() {
        return CodeTable.sum(confusions());
    }

    /** The same of each prompt. */
    public List<CodeTable> confusions() {
        return prompts.stream().map(ActionRecovery::confusion).toList();
    }

    private static CodeTable confusion(PromptFans prompt) {
        CodeTable table = new CodeTable(LatentAction.COUNT, LatentAction.COUNT);
        for (ActionFan fan : prompt.fans()) {
            IntStream.range(0, LatentAction.COUNT).forEach(asked -> table.add(asked, seen(fan, asked)));
        }
        return table;
    }

    /** The numbers: all actions, those that made a difference, and each one by itself. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding("recovery.all", "actions read back, of all that were asked for", (fan, asked) -> true));
        findings.add(finding(
                "recovery.telling",
                "of those whose frame differs from the idle one",
                (fan, asked) -> fan.outcomes().get(asked).telling()));
        for (int action = 0; action < LatentAction.COUNT; action++) {
            int only = action;
            String what = "action " + (action + 1) + " read back";
            findings.add(finding(ALONE + (action + 1), what, (fan, asked) -> asked == only));
        }
        return findings;
    }

    /** Which action a finding is about, if it is about one alone. */
    public static Optional<LatentAction> alone(Finding finding) {
        String id = finding.measured().id();
        return id.startsWith(ALONE)
                ? Optional.of(new LatentAction(Integer.parseInt(id.substring(ALONE.length())) - 1))
                : Optional.empty();
    }

    private Finding finding(String id, String what, BiPredicate<ActionFan, Integer> counts) {
        SplittableRandom random = new SplittableRandom(SEED);
        Estimate measured = rate(ActionRecovery::seen, counts);
        return Finding.of(Measurement.of(id, PART, what, Unit.SHARE, measured))
                .beside(Finding.COPY, rate((fan, asked) -> fan.still().index(), counts))
                .beside(Finding.SHUFFLED, rate((fan, asked) -> seen(fan, random.nextInt(LatentAction.COUNT)), counts))
                .beside(Finding.CONSTANT, rate((fan, asked) -> seen(fan, idle.index()), counts));
    }

    /** Share of the actions read back, with its interval over prompts. */
    public Estimate overall() {
        return rate(ActionRecovery::seen, (fan, asked) -> true);
    }

    /**
     * Share of the actions read back in one prompt, with the interval for scripts like this one in the same picture.
     *
     * @param memory how many steps on end depend on each other, see {@link PromptFans#stretches}
     */
    public Estimate ofPrompt(int prompt, int memory) {
        PromptFans own = prompts.get(prompt);
        double right = count(own, (fan, asked) -> seen(fan, asked) == asked);
        return Wilson.share(right / (LatentAction.COUNT * own.fans().size()), own.stretches(memory));
    }

    private Estimate rate(ToIntBiFunction<ActionFan, Integer> guess, BiPredicate<ActionFan, Integer> counts) {
        BiPredicate<ActionFan, Integer> right = (fan, asked) -> guess.applyAsInt(fan, asked) == asked;
        return Bootstrap.share(
                prompts.stream()
                        .mapToDouble(prompt -> count(prompt, counts.and(right)))
                        .toArray(),
                prompts.stream().mapToDouble(prompt -> count(prompt, counts)).toArray());
    }

    private static int count(PromptFans prompt, BiPredicate<ActionFan, Integer> wanted) {
        return prompt.fans().stream()
                .mapToInt(fan -> (int) IntStream.range(0, LatentAction.COUNT)
                        .filter(asked -> wanted.test(fan, asked))
                        .count())
                .sum();
    }

    private static int seen(ActionFan fan, int asked) {
        return fan.outcomes().get(asked).seen().index();
    }
}
