package dev.lamp.runtime.training.export;

import java.util.function.IntBinaryOperator;

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
        return table((step, steps) -> hiddenAfter(step, steps, tokens));
    }

    /** The same where the last of several steps only draws tokens anew: the steps before it settle them all. */
    static int[] correctedTable(int tokens) {
        return table((step, steps) -> hiddenAfter(step, Math.max(1, steps - 1), tokens));
    }

    /** How many settled tokens are hidden again after each step: some before the last of several, none otherwise. */
    static int[] redrawnTable(int redrawn) {
        return table((step, steps) -> step == steps - 2 ? redrawn : 0);
    }

    private static int[] table(IntBinaryOperator ofStepAndSteps) {
        int[] table = new int[(MAX_STEPS + 1) * MAX_STEPS];
        for (int steps = 1; steps <= MAX_STEPS; steps++) {
            for (int step = 0; step < steps; step++) {
                table[steps * MAX_STEPS + step] = ofStepAndSteps.applyAsInt(step, steps);
            }
        }
        return table;
    }
}
