package dev.lamp.runtime.training.export;

/**
 * How many of a frame's tokens are still hidden after each step of sampling. Unlike the cosine schedule of Chang et al.
 * (2022, section 3.2) it settles all but an eighth at once: most of a frame stands still or is copied, and what is left
 * are the few places where a figure may have gone. Those take turns, fewer and fewer at a time, so that the parts of a
 * figure go the same way.
 */
public final class MaskSchedule {

    /** The most steps that a frame may be drawn in. */
    public static final int MAX_STEPS = 16;

    /** One of so many tokens is hidden after the first step of several. */
    private static final int FIRST = 8;
    /** So many tokens are left for the last step of at least three. */
    private static final int LAST = 3;

    private MaskSchedule() {}

    /**
     * Tokens that stay hidden after a step.
     *
     * @param step number of the step, from 0
     * @param steps how many there are
     * @param tokens tokens of a frame
     */
    public static int hiddenAfter(int step, int steps, int tokens) {
        if (step >= steps - 1) {
            return 0;
        }
        double first = (double) tokens / FIRST;
        double way = step / Math.max(1.0, steps - 2);
        return (int) Math.round(first * Math.pow(LAST / first, way));
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
