package dev.lamp.actions.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How often each code (row) met each class (column), and what the codes say about the classes. Not thread-safe. */
public final class CodeTable {

    private final long[][] counts;

    /**
     * Starts an empty table.
     *
     * @param codes number of codes, at least 1
     * @param classes number of classes, at least 1
     */
    public CodeTable(int codes, int classes) {
        if (codes < 1 || classes < 1) {
            throw new IllegalArgumentException("expected codes and classes, found " + codes + " x " + classes);
        }
        this.counts = new long[codes][classes];
    }

    /** The sum of some tables of one shape, at least one. */
    public static CodeTable sum(List<CodeTable> tables) {
        CodeTable sum = new CodeTable(tables.get(0).counts.length, tables.get(0).counts[0].length);
        tables.forEach(sum::addAll);
        return sum;
    }

    /**
     * What share of each code met which class, [code][class].
     *
     * @param tables of one shape, at least one; each is one independent thing, the unit of the intervals
     * @return {@link Estimate#NONE} for a code that none of them has
     */
    public static List<List<Estimate>> shares(List<CodeTable> tables) {
        CodeTable first = tables.get(0);
        return IntStream.range(0, first.counts.length)
                .mapToObj(code -> {
                    double[] all = tables.stream()
                            .mapToDouble(
                                    table -> Arrays.stream(table.counts[code]).sum())
                            .toArray();
                    return IntStream.range(0, first.counts[code].length)
                            .mapToObj(kind -> Bootstrap.share(
                                    tables.stream()
                                            .mapToDouble(table -> table.count(code, kind))
                                            .toArray(),
                                    all))
                            .toList();
                })
                .toList();
    }

    public void add(int code, int kind) {
        counts[code][kind]++;
    }

    /** Adds every count of a table of the same shape. */
    public void addAll(CodeTable other) {
        for (int code = 0; code < counts.length; code++) {
            for (int kind = 0; kind < counts[code].length; kind++) {
                counts[code][kind] += other.counts[code][kind];
            }
        }
    }

    public long count(int code, int kind) {
        return counts[code][kind];
    }

    public long total() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** Share of each code, adding up to 1. */
    public double[] usage() {
        double total = total();
        return Arrays.stream(counts)
                .mapToDouble(row -> Arrays.stream(row).sum() / total)
                .toArray();
    }

    /** The one-to-one pairing of codes with classes that explains most: for each code its class, or -1. */
    public int[] bestAssignment() {
        double[][] gain = new double[counts.length][];
        for (int code = 0; code < counts.length; code++) {
            gain[code] = Arrays.stream(counts[code]).asDoubleStream().toArray();
        }
        return Assignment.best(gain);
    }

    /** How many entries agree with a pairing such as {@link #bestAssignment()}. */
    public long agreeing(int[] classOfCode) {
        long sum = 0;
        for (int code = 0; code < counts.length; code++) {
            if (classOfCode[code] >= 0) {
                sum += counts[code][classOfCode[code]];
            }
        }
        return sum;
    }

    /** Share of entries whose class is the commonest one of their code; several codes may share a class. */
    public double purity() {
        return Arrays.stream(counts)
                        .mapToLong(row -> Arrays.stream(row).max().orElse(0))
                        .sum()
                / (double) total();
    }

    /** Share of the commonest class: what always naming that one would get. */
    public double commonestClass() {
        return Arrays.stream(classTotals()).max().orElse(0) / total();
    }

    /** Mutual information between code and class, in bits. */
    public double mutualInformation() {
        double total = total();
        double[] classTotals = classTotals();
        double bits = 0;
        for (long[] row : counts) {
            double codeTotal = Arrays.stream(row).sum();
            for (int kind = 0; kind < row.length; kind++) {
                if (row[kind] > 0) {
                    bits += row[kind] / total * log2(row[kind] * total / (codeTotal * classTotals[kind]));
                }
            }
        }
        return bits;
    }

    /** Entropy of the classes in bits: the most that the mutual information can be. */
    public double classEntropy() {
        double total = total();
        return Arrays.stream(classTotals())
                .filter(n -> n > 0)
                .map(n -> -n / total * log2(n / total))
                .sum();
    }

    private double[] classTotals() {
        double[] totals = new double[counts[0].length];
        for (long[] row : counts) {
            for (int kind = 0; kind < row.length; kind++) {
                totals[kind] += row[kind];
            }
        }
        return totals;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
