package dev.lamp.runtime.training.dynamics;

import java.util.Arrays;

/**
 * Weighs actions so that after any action all eight count more alike than they come. Whoever plays on video holds his
 * keys, climbs where he can climb and seldom jumps; what can come next has little to do with what usually does. But who
 * walks into a wall just goes on resting, and if rests counted no more than steps, nothing would tell of walls: so each
 * counts by the root of what would make all alike.
 */
final class ActionBalance {

    private static final int ACTIONS = DynamicsConfig.ACTIONS;
    /** An action counts at most so many times. */
    private static final double MOST = 3;

    /** How often each action has followed each, or {@link ActionMoments#NONE}. */
    private final double[][] following = new double[ACTIONS + 1][ACTIONS];

    ActionBalance() {
        for (double[] counts : following) {
            Arrays.fill(counts, 1);
        }
    }

    /** Weight of the action after each moment; counts them, too. */
    synchronized float[] weights(ActionMoments moments) {
        float[] weights = new float[moments.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) weight(moments.before()[i], moments.next()[i]);
        }
        return weights;
    }

    private double weight(int before, int action) {
        double[] counts = following[before];
        counts[action]++;
        return Math.min(MOST, Math.sqrt(Arrays.stream(counts).sum() / (ACTIONS * counts[action])));
    }
}
