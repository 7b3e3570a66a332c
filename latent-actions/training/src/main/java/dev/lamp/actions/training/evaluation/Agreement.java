package dev.lamp.actions.training.evaluation;

import java.util.Arrays;

/** How codes agree with true classes, counted over transitions. Not thread-safe. */
public final class Agreement {

    private final long[][] counts;

    /** Starts with nothing counted. */
    public Agreement(int codes, int classes) {
        counts = new long[codes][classes];
    }

    /** Counts one transition. */
    public void add(int code, int trueClass) {
        counts[code][trueClass]++;
    }

    /** Adds what another agreement has counted. */
    public void addAll(Agreement other) {
        for (int k = 0; k < counts.length; k++) {
            for (int c = 0; c < counts[k].length; c++) {
                counts[k][c] += other.counts[k][c];
            }
        }
    }

    /** Transitions counted. */
    public long total() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** How often a code and a class came together. */
    public long count(int code, int trueClass) {
        return counts[code][trueClass];
    }

    /** Share of the transitions each code was used for. */
    public double[] usage() {
        double total = Math.max(1, total());
        return Arrays.stream(counts)
                .mapToDouble(row -> Arrays.stream(row).sum() / total)
                .toArray();
    }

    /** Share of transitions whose class is the commonest of their code. */
    public double purity() {
        return Arrays.stream(counts)
                        .mapToLong(row -> Arrays.stream(row).max().orElse(0))
                        .sum()
                / (double) total();
    }

    /** Share of transitions that are right when each code stands for one class and no two for the same, at best. */
    public double accuracy() {
        return accuracy(matching());
    }

    /** Share of transitions that are right with a given class for each code; -1 stands for no class. */
    public double accuracy(int[] matching) {
        long right = 0;
        for (int k = 0; k < counts.length; k++) {
            right += matching[k] < 0 ? 0 : counts[k][matching[k]];
        }
        return right / (double) total();
    }

    /** The class of each code in the best one-to-one matching; -1 where none is left. */
    public int[] matching() {
        int classes = counts[0].length;
        long[][] best = new long[counts.length + 1][1 << classes];
        int[][] choice = new int[counts.length + 1][1 << classes];
        for (int k = counts.length - 1; k >= 0; k--) {
            for (int taken = 0; taken < 1 << classes; taken++) {
                best[k][taken] = best[k + 1][taken];
                choice[k][taken] = -1;
                for (int c = 0; c < classes; c++) {
                    long value = (taken & 1 << c) != 0 ? -1 : counts[k][c] + best[k + 1][taken | 1 << c];
                    if (value > best[k][taken]) {
                        best[k][taken] = value;
                        choice[k][taken] = c;
                    }
                }
            }
        }
        int[] matching = new int[counts.length];
        int taken = 0;
        for (int k = 0; k < counts.length; k++) {
            matching[k] = choice[k][taken];
            taken |= matching[k] < 0 ? 0 : 1 << matching[k];
        }
        return matching;
    }

    /** One line per code. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < counts.length; k++) {
            text.append(k).append(' ').append(Arrays.toString(counts[k])).append('\n');
        }
        return text.toString();
    }
}
