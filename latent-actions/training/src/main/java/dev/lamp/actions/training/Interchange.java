package dev.lamp.actions.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Merges clusters that are the same action. Two clusters are, if the decoder foretells the members of both as well with one
 * cluster's centre as with their own: what tells them apart could be foreseen without the action (falling or standing, say).
 *
 * @param groups clusters by group
 * @param representatives for each group, the cluster whose centre serves all its members best
 */
record Interchange(List<List<Integer>> groups, List<Integer> representatives) {

    /**
     * Merges greedily, the cheapest pair first, until so many groups are left.
     *
     * @param errors [cluster][centre] mean error of the decoder on a cluster's members with a centre for action
     * @param weights how much each cluster counts
     * @param left how many groups shall be left
     */
    static Interchange merge(double[][] errors, double[] weights, int left) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int c = 0; c < errors.length; c++) {
            groups.add(List.of(c));
        }
        while (groups.size() > left) {
            mergeCheapest(groups, errors, weights);
        }
        return new Interchange(List.copyOf(groups),
                groups.stream().map(group -> representative(group, errors, weights)).toList());
    }

    private static void mergeCheapest(List<List<Integer>> groups, double[][] errors, double[] weights) {
        int first = 0;
        int second = 1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                double rise = cost(union(groups.get(i), groups.get(j)), errors, weights)
                        - cost(groups.get(i), errors, weights) - cost(groups.get(j), errors, weights);
                if (rise < least) {
                    least = rise;
                    first = i;
                    second = j;
                }
            }
        }
        groups.set(first, union(groups.get(first), groups.get(second)));
        groups.remove(second);
    }

    private static List<Integer> union(List<Integer> a, List<Integer> b) {
        return IntStream.concat(a.stream().mapToInt(i -> i), b.stream().mapToInt(i -> i)).boxed().toList();
    }

    private static double cost(List<Integer> group, double[][] errors, double[] weights) {
        return cost(group, representative(group, errors, weights), errors, weights);
    }

    private static double cost(List<Integer> group, int centre, double[][] errors, double[] weights) {
        return group.stream().mapToDouble(c -> weights[c] * errors[c][centre]).sum();
    }

    private static int representative(List<Integer> group, double[][] errors, double[] weights) {
        int best = group.get(0);
        for (int centre : group) {
            if (cost(group, centre, errors, weights) < cost(group, best, errors, weights)) {
                best = centre;
            }
        }
        return best;
    }
}
