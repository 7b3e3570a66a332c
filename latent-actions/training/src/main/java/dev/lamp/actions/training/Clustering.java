package dev.lamp.actions.training;

import java.util.Arrays;
import java.util.Random;

/**
 * k-means with a k-means++ start (Arthur and Vassilvitskii 2007) on weighted points.
 *
 * @param centres [k][dimensions]
 * @param members the nearest centre of every point
 */
public record Clustering(double[][] centres, int[] members) {

    private static final int ROUNDS = 40;

    /** Finds k clusters; the same for the same random numbers. */
    public static Clustering of(float[][] points, double[] weights, int k, Random random) {
        double[][] centres = start(points, weights, k, random);
        int[] members = new int[points.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < points.length; i++) {
                members[i] = nearest(centres, points[i]);
            }
            move(centres, points, weights, members);
        }
        return new Clustering(centres, members);
    }

    /** How crowded it is around every point: the number of points within a distance, itself included. */
    public static double[] crowd(float[][] points, double distance) {
        double[] crowd = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            for (float[] other : points) {
                crowd[i] += squared(points[i], other) <= distance * distance ? 1 : 0;
            }
        }
        return crowd;
    }

    private static double[][] start(float[][] points, double[] weights, int k, Random random) {
        double[][] centres = new double[k][];
        double[] chance = weights.clone();
        double[] least = new double[points.length];
        Arrays.fill(least, Double.MAX_VALUE);
        for (int c = 0; c < k; c++) {
            float[] chosen = points[draw(chance, random)];
            centres[c] = new double[chosen.length];
            for (int d = 0; d < chosen.length; d++) {
                centres[c][d] = chosen[d];
            }
            for (int i = 0; i < points.length; i++) {
                least[i] = Math.min(least[i], squared(points[i], chosen));
                chance[i] = weights[i] * least[i];
            }
        }
        return centres;
    }

    private static int draw(double[] chance, Random random) {
        double left = random.nextDouble() * Arrays.stream(chance).sum();
        for (int i = 0; i < chance.length; i++) {
            left -= chance[i];
            if (left < 0) {
                return i;
            }
        }
        return chance.length - 1;
    }

    private static void move(double[][] centres, float[][] points, double[] weights, int[] members) {
        double[][] sums = new double[centres.length][centres[0].length];
        double[] total = new double[centres.length];
        for (int i = 0; i < points.length; i++) {
            total[members[i]] += weights[i];
            for (int d = 0; d < points[i].length; d++) {
                sums[members[i]][d] += weights[i] * points[i][d];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            for (int d = 0; d < sums[c].length && total[c] > 0; d++) {
                centres[c][d] = sums[c][d] / total[c];
            }
        }
    }

    private static int nearest(double[][] centres, float[] point) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int c = 0; c < centres.length; c++) {
            double distance = 0;
            for (int d = 0; d < point.length; d++) {
                distance += (centres[c][d] - point[d]) * (centres[c][d] - point[d]);
            }
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }

    private static double squared(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }
}
