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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Does the latent action model read back the action that a frame was drawn with? What inverse dynamics models measure
 * in generated video, with Lamp's own latent actions in place of a trained one. Reading back is not yet control: a
 * world that writes the action into a corner would score here and fail in {@link MotionConsistency}.
 *
 * <p>Several actions may lead to the very same frame, as a jump to the right and a step to the right do in the air.
 * Whoever reads one of them has read all that the frame tells; {@link #ALIKE} counts that as right, and
 * {@link #TELLING} does not.
 */
public final class ActionRecovery {

    /** Id of the share of all actions that are read back. */
    public static final String ALL = "recovery.all";
    /** Id of the share of those that are read back among the actions whose frame differs from the idle one. */
    public static final String TELLING = "recovery.telling";
    /** Id of the same, where an action that led to the very same frame is as good. */
    public static final String ALIKE = "recovery.alike";
    /** Id of how many different frames the eight actions lead to: an eighth where all lead to the same. */
    public static final String DIFFERENCE = "recovery.difference";

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

    /** An action that was tried at some moment. */
    private record Trial(ActionFan fan, LatentAction asked) {

        LatentAction seen() {
            return fan.outcome(asked).seen();
        }

        boolean isReadBack() {
            return isItself(seen());
        }

        boolean isItself(LatentAction guess) {
            return guess.equals(asked);
        }

        boolean isAlike(LatentAction guess) {
            return fan.alike(guess, asked);
        }

        /** Whether no action before it led to the very same frame. */
        boolean isFirst() {
            return fan.outcome(asked).look().equals(asked);
        }
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
        trials(prompt)
                .forEach(trial -> table.add(trial.asked().index(), trial.seen().index()));
        return table;
    }

    private static Stream<Trial> trials(PromptFans prompt) {
        return prompt.fans().stream()
                .flatMap(fan -> IntStream.range(0, LatentAction.COUNT)
                        .mapToObj(asked -> new Trial(fan, new LatentAction(asked))));
    }

    /** The numbers: all actions, those that made a difference, and each one by itself. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(readBack(ALL, "actions read back, of all that were asked for", Trial::isItself, trial -> true));
        findings.add(
                readBack(TELLING, "of those whose frame differs from the idle one", Trial::isItself, this::isTelling));
        findings.add(readBack(
                ALIKE,
                "of those, read back as themselves or as one that led to the very same frame",
                Trial::isAlike,
                this::isTelling));
        findings.add(Finding.of(Measurement.of(
                DIFFERENCE,
                PART,
                "different frames that the eight actions led to, of eight",
                Unit.SHARE,
                rate(Trial::isFirst, trial -> true))));
        for (int action = 0; action < LatentAction.COUNT; action++) {
            LatentAction only = new LatentAction(action);
            String what = "action " + (action + 1) + " read back";
            findings.add(readBack(
                    ALONE + (action + 1),
                    what,
                    Trial::isItself,
                    trial -> trial.asked().equals(only)));
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

    private boolean isTelling(Trial trial) {
        return trial.fan().telling(trial.asked(), idle);
    }

    /** @param right whether a guess counts as right */
    private Finding readBack(String id, String what, BiPredicate<Trial, LatentAction> right, Predicate<Trial> counted) {
        SplittableRandom random = new SplittableRandom(SEED);
        Function<Function<Trial, LatentAction>, Estimate> guessed =
                guess -> rate(trial -> right.test(trial, guess.apply(trial)), counted);
        return Finding.of(Measurement.of(id, PART, what, Unit.SHARE, guessed.apply(Trial::seen)))
                .beside(Finding.COPY, guessed.apply(trial -> trial.fan().still()))
                .beside(
                        Finding.SHUFFLED,
                        guessed.apply(trial -> trial.fan()
                                .outcome(new LatentAction(random.nextInt(LatentAction.COUNT)))
                                .seen()))
                .beside(
                        Finding.CONSTANT,
                        guessed.apply(trial -> trial.fan().outcome(idle).seen()));
    }

    /** Share of the actions read back, with its interval over prompts. */
    public Estimate overall() {
        return rate(Trial::isReadBack, trial -> true);
    }

    /**
     * Share of the actions read back in one prompt, with the interval for scripts like this one in the same picture.
     *
     * @param memory how many steps on end depend on each other, see {@link PromptFans#stretches}
     */
    public Estimate ofPrompt(int prompt, int memory) {
        PromptFans own = prompts.get(prompt);
        double right = count(own, Trial::isReadBack);
        return Wilson.share(right / (LatentAction.COUNT * own.fans().size()), own.stretches(memory));
    }

    private Estimate rate(Predicate<Trial> right, Predicate<Trial> counted) {
        return Bootstrap.share(
                prompts.stream()
                        .mapToDouble(prompt -> count(prompt, counted.and(right)))
                        .toArray(),
                prompts.stream().mapToDouble(prompt -> count(prompt, counted)).toArray());
    }

    private static double count(PromptFans prompt, Predicate<Trial> wanted) {
        return trials(prompt).filter(wanted).count();
    }
}
