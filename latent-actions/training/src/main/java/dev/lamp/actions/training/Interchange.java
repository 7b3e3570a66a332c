package dev.lamp.actions.training;

import java.util.Arrays;

/**
 * Chooses, among many clusters, the few that the decoder cannot do without. What tells some clusters apart could be
 * foreseen without the action (falling or standing, say): the decoder foretells their members as well with another
 * cluster's centre. So the choice is the set of centres with the least error when every cluster may use the best of the
 * set.
 */
final class Interchange {

    private final double[][] errors;
    private final int[] set;
    private int[] best;
    private double least = Double.MAX_VALUE;

    private Interchange(double[][] weighted, int size) {
        this.errors = weighted;
        this.set = new int[size];
    }

    /**
     * Tries every set of the given size.
     *
     * @param errors [cluster][centre] mean error of the decoder on a cluster's members with a centre for action
     * @param weights how much each cluster counts
     * @param size how many centres to choose
     * @return the chosen centres, ascending
     */
    static int[] choose(double[][] errors, double[] weights, int size) {
        int n = errors.length;
        double[][] weighted = new double[n][n];
        for (int cluster = 0; cluster < n; cluster++) {
            for (int centre = 0; centre < n; centre++) {
                weighted[cluster][centre] = errors[cluster][centre] * weights[cluster];
            }
        }
        Interchange search = new Interchange(weighted, size);
        double[] none = new double[n];
        Arrays.fill(none, Double.MAX_VALUE);
        search.extend(0, 0, none);
        return search.best;
    }

    /** Tries all ways to fill the set from a place on with centres from a first one on. */
    private void extend(int place, int first, double[] soFar) {
        if (place == set.length) {
            double sum = Arrays.stream(soFar).sum();
            if (sum < least) {
                least = sum;
                best = set.clone();
            }
            return;
        }
        for (int centre = first; centre <= errors.length - (set.length - place); centre++) {
            set[place] = centre;
            double[] next = new double[soFar.length];
            for (int cluster = 0; cluster < next.length; cluster++) {
                next[cluster] = Math.min(soFar[cluster], errors[cluster][centre]);
            }
            extend(place + 1, centre + 1, next);
        }
    }
}
