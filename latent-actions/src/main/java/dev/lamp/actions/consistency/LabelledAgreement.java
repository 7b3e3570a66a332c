package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Latent actions against what truly happened, where somebody knows: paired one to one, in bits, and by how many
 * labelled transitions it takes to give every latent action its meaning (Genie found 200 to be enough; Bruce et al.
 * 2024, section 3.3). The unit is an episode.
 */
public final class LabelledAgreement {

    /** Numbers of labelled transitions that are tried, as far as there are so many. */
    public static final List<Integer> LABELS = List.of(10, 20, 50, 100, 200, 500, 1000);

    private static final String PART = "agreement with the true game";
    private static final String COMMONEST = Finding.CONSTANT + ": always the commonest movement";
    private static final int DRAWS = 20;
    private static final long SEED = 0x5EEDL;

    private final List<Episode> episodes;
    private final int classes;

    /**
     * @param episodes four or more
     * @param classes how many kinds of movement there are
     */
    public LabelledAgreement(List<Episode> episodes, int classes) {
        this.episodes = List.copyOf(episodes);
        this.classes = classes;
        if (episodes.size() < 4) {
            throw new IllegalArgumentException("expected four or more episodes, found " + episodes.size());
        }
    }

    /**
     * One episode.
     *
     * @param seen the latent action of every transition
     * @param movements what truly happened, 0 and up, as many
     */
    public record Episode(List<LatentAction> seen, List<Integer> movements) {

        public Episode {
            seen = List.copyOf(seen);
            movements = List.copyOf(movements);
            if (seen.size() != movements.size()) {
                throw new IllegalArgumentException("expected " + seen.size() + " movements, found " + movements.size());
            }
        }

        CodeTable table(int classes) {
            CodeTable table = new CodeTable(LatentAction.COUNT, classes);
            for (int t = 0; t < seen.size(); t++) {
                table.add(seen.get(t).index(), movements.get(t));
            }
            return table;
        }
    }

    /** How often each latent action met each movement, in each episode. */
    public List<CodeTable> tables() {
        return episodes.stream().map(episode -> episode.table(classes)).toList();
    }

    /** The numbers. */
    public List<Finding> findings() {
        List<CodeTable> tables = tables();
        CodeTable all = CodeTable.sum(tables);
        int[] pairing = all.bestAssignment();
        Estimate commonest = Estimate.exactly(all.commonestClass(), episodes.size());
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(line(
                        "pairing",
                        "movements named, latent actions paired one to one",
                        Unit.SHARE,
                        agreeing(tables, pairing)))
                .beside(Finding.SHUFFLED, agreeing(shuffled(), pairing))
                .beside(COMMONEST, commonest));
        findings.add(Finding.of(line(
                        "information",
                        String.format(
                                Locale.ROOT, "mutual information, of %.2f bits that there are", all.classEntropy()),
                        Unit.BITS,
                        information(tables)))
                .beside(Finding.SHUFFLED, information(shuffled()))
                .beside(Finding.CONSTANT, Estimate.exactly(0, episodes.size())));
        int most = pool(episodes).size();
        for (int labels : LABELS.stream().filter(count -> count <= most).toList()) {
            findings.add(Finding.of(line(
                            "labels." + labels,
                            "movements named after " + labels + " labelled transitions",
                            Unit.SHARE,
                            afterLabels(episodes, labels)))
                    .beside(Finding.SHUFFLED, afterLabels(shuffledEpisodes(), labels))
                    .beside(COMMONEST, commonest));
        }
        return findings;
    }

    private static Estimate agreeing(List<CodeTable> tables, int[] pairing) {
        return Bootstrap.ratio(
                tables.stream().mapToDouble(table -> table.agreeing(pairing)).toArray(),
                tables.stream().mapToDouble(CodeTable::total).toArray());
    }

    private Estimate information(List<CodeTable> tables) {
        return Bootstrap.corrected(
                tables.size(),
                chosen -> CodeTable.sum(
                                Arrays.stream(chosen).mapToObj(tables::get).toList())
                        .mutualInformation());
    }

    /** The same movements beside latent actions of other moments of their episode. */
    private List<Episode> shuffledEpisodes() {
        Random random = new Random(SEED);
        return episodes.stream()
                .map(episode -> {
                    List<LatentAction> others = new ArrayList<>(episode.seen());
                    Collections.shuffle(others, random);
                    return new Episode(others, episode.movements());
                })
                .toList();
    }

    private List<CodeTable> shuffled() {
        return shuffledEpisodes().stream()
                .map(episode -> episode.table(classes))
                .toList();
    }

    /** What can be labelled, as latent action and movement: all of every second episode. */
    private static List<int[]> pool(List<Episode> episodes) {
        List<int[]> pool = new ArrayList<>();
        for (int e = 0; e < episodes.size(); e += 2) {
            Episode episode = episodes.get(e);
            for (int t = 0; t < episode.seen().size(); t++) {
                pool.add(new int[] {
                    episode.seen().get(t).index(), episode.movements().get(t)
                });
            }
        }
        return pool;
    }

    /**
     * Labels come from every second episode, none of them twice, and the others are named; the mean of several draws.
     */
    private Estimate afterLabels(List<Episode> episodes, int labels) {
        Random random = new Random(SEED + labels);
        List<int[]> pool = pool(episodes);
        double[] right = new double[episodes.size() / 2];
        double[] all = new double[right.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            Collections.shuffle(pool, random);
            int[] meaning = meaning(pool.subList(0, labels));
            for (int e = 0; e < right.length; e++) {
                CodeTable table = episodes.get(2 * e + 1).table(classes);
                right[e] += table.agreeing(meaning);
                all[e] += table.total();
            }
        }
        return Bootstrap.ratio(right, all);
    }

    /** For each latent action the movement that most of its labels name; the commonest of all where it has none. */
    private int[] meaning(List<int[]> labels) {
        long[][] votes = new long[LatentAction.COUNT][classes];
        long[] overall = new long[classes];
        for (int[] label : labels) {
            votes[label[0]][label[1]]++;
            overall[label[1]]++;
        }
        return Arrays.stream(votes)
                .mapToInt(own -> commonest(Arrays.stream(own).sum() == 0 ? overall : own))
                .toArray();
    }

    private static int commonest(long[] counts) {
        int best = 0;
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    private static Measurement line(String id, String what, Unit unit, Estimate estimate) {
        return Measurement.of("game." + id, PART, what, unit, estimate);
    }
}
