package dev.lamp.runtime.training.dynamics;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Moments at which to foretell the next latent action, as plain arrays, made on a data thread.
 *
 * <p>Dimensions: M moments, N = 256 tokens of a frame, row-major.
 *
 * @param tokens M x 2 x N codes: the last frame, and the one before it
 * @param motions M x N motion ids ({@link TokenMotion}) of the last frame
 * @param next M latent actions that lead on from the last frame
 * @param before M latent actions that led to it; {@link #NONE} where it is the first
 */
record ActionMoments(int[] tokens, int[] motions, int[] next, int[] before) {

    /** Stands for the action before the first. */
    static final int NONE = DynamicsConfig.ACTIONS;

    /** Frames that are shown of a moment. */
    static final int SHOWN = 2;

    /** A frame of a clip, after which an action comes. */
    record Moment(TokenClip clip, int frame) {

        /** Any of the frames that a lesson shows. */
        static Moment of(Lesson lesson, RandomGenerator random) {
            TokenWindow shown = lesson.shown();
            return new Moment(shown.clip(), shown.start() + random.nextInt(shown.length()));
        }

        int next() {
            return clip.actions()[frame];
        }

        int before() {
            return frame == 0 ? NONE : clip.actions()[frame - 1];
        }
    }

    static ActionMoments of(List<Moment> moments) {
        int count = moments.size();
        int size = DynamicsConfig.TOKENS;
        int[] tokens = new int[count * SHOWN * size];
        int[] motions = new int[count * size];
        for (int m = 0; m < count; m++) {
            Moment moment = moments.get(m);
            for (int i = 0; i < size; i++) {
                int row = i / DynamicsConfig.GRID;
                int column = i % DynamicsConfig.GRID;
                tokens[m * SHOWN * size + i] = moment.clip().code(moment.frame(), row, column, -1);
                tokens[(m * SHOWN + 1) * size + i] = moment.clip().code(moment.frame() - 1, row, column, -1);
                motions[m * size + i] = TokenMotion.of(moment.clip(), moment.frame(), row, column);
            }
        }
        return new ActionMoments(
                tokens,
                motions,
                moments.stream().mapToInt(Moment::next).toArray(),
                moments.stream().mapToInt(Moment::before).toArray());
    }

    int count() {
        return next.length;
    }
}
