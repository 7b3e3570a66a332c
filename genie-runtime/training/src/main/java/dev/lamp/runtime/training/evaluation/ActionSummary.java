package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How well the eight codes name what the hero did. Codes are paired with movements once, over all kinds of episodes
 * together, for a code must mean the same everywhere; each kind is then judged by that one pairing.
 */
final class ActionSummary {

    /** A code counts as used from this share on. */
    private static final double USED = 0.005;

    private static final Goal ACCURACY = Goal.atLeast(0.93);

    private static final String PART = "latent actions";

    private final Map<EpisodeKind, List<CodeTable>> tables;
    private final int classes;
    private final CodeTable everything;

    /**
     * @param tables by kind, one table per episode
     * @param classes number of movements
     */
    ActionSummary(Map<EpisodeKind, List<CodeTable>> tables, int classes) {
        this.tables = tables;
        this.classes = classes;
        this.everything = new CodeTable(LatentAction.COUNT, classes);
        tables.values().forEach(list -> list.forEach(everything::addAll));
    }

    List<Measurement> measurements() {
        List<Measurement> lines = new ArrayList<>();
        int episodes = tables.values().stream().mapToInt(List::size).sum();
        double[] usage = everything.usage();
        long used = Arrays.stream(usage).filter(share -> share >= USED).count();
        lines.add(Measurement.of(
                        "actions.used",
                        PART,
                        "codes used (at least 0.5 % each)",
                        Unit.COUNT,
                        Estimate.exactly(used, episodes))
                .withGoal(Goal.atLeast(LatentAction.COUNT)));
        lines.add(Measurement.of(
                "actions.rarest",
                PART,
                "share of the rarest code",
                Unit.SHARE,
                Estimate.exactly(Arrays.stream(usage).min().orElse(0), episodes)));
        int[] pairing = everything.bestAssignment();
        tables.forEach((kind, list) -> lines.addAll(judge(kind, list, pairing)));
        return lines;
    }

    /** Which movement each code was paired with, -1 for none. */
    int[] pairing() {
        return everything.bestAssignment();
    }

    private List<Measurement> judge(EpisodeKind kind, List<CodeTable> list, int[] pairing) {
        CodeTable all = new CodeTable(LatentAction.COUNT, classes);
        list.forEach(all::addAll);
        String id = "actions." + kind.id() + ".";
        String in = ", " + kind.title();
        return List.of(
                Measurement.of(id + "accuracy", PART, "one-to-one accuracy" + in, Unit.SHARE, accuracy(list, pairing))
                        .withGoal(ACCURACY),
                Measurement.of(
                        id + "accuracy-own",
                        PART,
                        "one-to-one accuracy, paired for this camera alone" + in,
                        Unit.SHARE,
                        accuracy(list, all.bestAssignment())),
                Measurement.of(
                        id + "commonest",
                        PART,
                        "always naming the commonest movement" + in,
                        Unit.SHARE,
                        Estimate.exactly(all.commonestClass(), list.size())),
                Measurement.of(id + "purity", PART, "purity" + in, Unit.SHARE, statistic(list, CodeTable::purity)),
                Measurement.of(
                        id + "information",
                        PART,
                        String.format(
                                Locale.ROOT,
                                "mutual information with movement (entropy %.2f bits)%s",
                                all.classEntropy(),
                                in),
                        Unit.BITS,
                        statistic(list, CodeTable::mutualInformation)));
    }

    private static Estimate accuracy(List<CodeTable> list, int[] pairing) {
        return Bootstrap.ratio(
                list.stream().mapToDouble(table -> table.agreeing(pairing)).toArray(),
                list.stream().mapToDouble(CodeTable::total).toArray());
    }

    private Estimate statistic(List<CodeTable> list, ToDoubleFunction<CodeTable> number) {
        return Bootstrap.of(list.size(), chosen -> {
            CodeTable sum = new CodeTable(LatentAction.COUNT, classes);
            for (int episode : chosen) {
                sum.addAll(list.get(episode));
            }
            return number.applyAsDouble(sum);
        });
    }
}
