package dev.lamp.runtime.training.dynamics;

import java.util.random.RandomGenerator;

/**
 * A target frame with some of its tokens hidden.
 *
 * @param lesson what the frame belongs to
 * @param frame its number in the clip
 * @param fully whether nothing is shown
 * @param hidden whether each token is, row-major
 */
record HiddenFrame(Lesson lesson, int frame, boolean fully, boolean[] hidden) {

    /** Hides tokens of the target frame at an index of a lesson, also around its window. */
    static HiddenFrame of(Lesson lesson, int t, BatchOptions options, RandomGenerator random) {
        int frame = lesson.truth().start() + t + 1;
        Hiding hiding = Hiding.of(lesson, frame, options, random);
        boolean[] hidden = new boolean[DynamicsConfig.TOKENS];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = hiding.hides(i / DynamicsConfig.GRID, i % DynamicsConfig.GRID, random);
        }
        return new HiddenFrame(lesson, frame, hiding.fully(), hidden);
    }

    /** Whether the token at a place inside the frame is hidden. */
    boolean hides(int row, int column) {
        return hidden[row * DynamicsConfig.GRID + column];
    }

    /** Where the token at a place came from ({@link TokenMotion}), as far as it is settled. */
    int motion(int row, int column) {
        int code = lesson.truth().clip().code(frame, row, column, -1);
        return code >= 0 && hides(row, column)
                ? TokenMotion.HIDDEN
                : TokenMotion.of(code, lesson.shown().clip(), frame, row, column);
    }
}
