package dev.lamp.actions.training;

/** Points of length 1. */
final class Sphere {

    private static final int ROUNDS = 200;
    private static final double STEP = 0.02;
    private static final double REACH = 2;

    private Sphere() {}

    /** The point in the same direction. */
    static double[] unit(double[] point) {
        double length = 1e-9;
        for (double x : point) {
            length += x * x;
        }
        double[] unit = point.clone();
        for (int d = 0; d < unit.length; d++) {
            unit[d] /= Math.sqrt(length);
        }
        return unit;
    }

    /** Moves points apart from each other, near ones most, so that each has room around it. */
    static double[][] spread(double[][] points) {
        double[][] spread = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            spread[i] = unit(points[i]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[][] next = new double[spread.length][];
            for (int i = 0; i < spread.length; i++) {
                next[i] = unit(pushed(spread, i));
            }
            spread = next;
        }
        return spread;
    }

    private static double[] pushed(double[][] points, int i) {
        double[] pushed = points[i].clone();
        for (double[] other : points) {
            double squared = 0;
            for (int d = 0; d < other.length; d++) {
                squared += (points[i][d] - other[d]) * (points[i][d] - other[d]);
            }
            double force = STEP * Math.exp(-REACH * squared);
            for (int d = 0; d < other.length; d++) {
                pushed[d] += force * (points[i][d] - other[d]);
            }
        }
        return pushed;
    }
}
