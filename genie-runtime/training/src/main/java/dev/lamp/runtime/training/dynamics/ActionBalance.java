package dev.lamp.runtime.training.dynamics;

import java.util.Arrays;
import java.util.List;

/**
 * Weighs actions so that after any action all eight count more alike than they come. Whoever plays on video holds his
 * keys, climbs where he can climb and seldom jumps; what can come next has little to do with what usually does. But who
 * walks into a wall just goes on resting, and if rests counted no more than steps, nothing would tell of walls: so each
 * counts by the root of what would make all alike.
 */
final class ActionBalance {

    private static final int ACTIONS = DynamicsConfig.ACTIONS;
    /** Stands for the action before the first. */
    private static final int NONE = ACTIONS;
    /** An action counts at most so many times. */
    private static final double MOST = 3;

    /** How often each action has followed each. */
    private final double[][] following = new double[ACTIONS + 1][ACTIONS];

    ActionBalance() {
        for (double[] counts : following) {
            Arrays.fill(counts, 1);
        }
    }

    /** Weight of the action that leads to each target frame, B x T; counts them, too. */
    synchronized float[] weights(List<Lesson> lessons) {
        int length = lessons.get(0).truth().length();
        float[] weights = new float[lessons.size() * length];
        for (int i = 0; i < weights.length; i++) {
            TokenWindow window = lessons.get(i / length).truth();
            int at = window.start() + i % length;
            int before = at == 0 ? NONE : window.clip().actions()[at - 1];
            weights[i] = (float) weight(before, window.clip().actions()[at]);
        }
        return weights;
    }

    private double weight(int before, int action) {
        double[] counts = following[before];
        counts[action]++;
        return Math.min(MOST, Math.sqrt(Arrays.stream(counts).sum() / (ACTIONS * counts[action])));
    }
}
