package dev.lamp.runtime.training.export;

/**
 * How many of a frame's tokens are still hidden after each step: the cosine schedule of Chang et al. (2022, section
 * 3.2).
 */
public final class MaskSchedule {

    /** The most steps that a frame may be drawn in. */
    public static final int MAX_STEPS = 16;

    /** Keeps exact halves such as cos(60 degrees) from being rounded below. */
    private static final double SLACK = 1e-9;

    private MaskSchedule() {}

    /**
     * Tokens that stay hidden after a step.
     *
     * @param step number of the step, from 0
     * @param steps how many there are
     * @param tokens tokens of a frame
     */
    public static int hiddenAfter(int step, int steps, int tokens) {
        double share = Math.cos(Math.PI / 2 * Math.min(step + 1, steps) / steps);
        return (int) Math.floor(tokens * share + SLACK);
    }

    /** The schedule of every number of steps up to the most: row steps, column step; rows x columns 17 x 16. */
    static int[] table(int tokens) {
        int[] table = new int[(MAX_STEPS + 1) * MAX_STEPS];
        for (int steps = 1; steps <= MAX_STEPS; steps++) {
            for (int step = 0; step < steps; step++) {
                table[steps * MAX_STEPS + step] = hiddenAfter(step, steps, tokens);
            }
        }
        return table;
    }
}
