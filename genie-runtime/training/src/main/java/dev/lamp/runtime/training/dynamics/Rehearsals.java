package dev.lamp.runtime.training.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Lessons in which the model's own guesses stand for remembered frames, so that it learns to go on from what it draws
 * itself and not only from what is true (dataset aggregation, Ross et al. 2011). The guesses come for free: each update
 * makes them. A guess in which much is wrong went another way than the truth, for instance because the action was
 * unclear; going on from there to the truth is nothing to learn, so it is not kept.
 *
 * <p>Frames of a lesson are guessed side by side, each after the guesses that the time before made of the frames before
 * it; guessed again and again they become what the model would have dreamed one after the other. Then the lesson is
 * over, and where whole frames are shown it goes on with the frames after them.
 *
 * <p>Safe for use by several threads.
 */
final class Rehearsals {

    private static final int KEPT = 512;
    private static final int MOST_REHEARSALS = 6;
    /** Wrong tokens that a kept guess of a frame may have, or this share of those that changed. */
    private static final int MOST_WRONG = 5;

    private static final double MOST_WRONG_SHARE = 0.15;

    private final Map<Integer, List<Lesson>> lessonsBySide = new HashMap<>();
    private final int[] next = new int[DynamicsConfig.SIDE + 1];

    /** A lesson of the given side, or null if there are too few yet. */
    synchronized Lesson pick(int side, RandomGenerator random) {
        List<Lesson> lessons = lessonsBySide.getOrDefault(side, List.of());
        return lessons.size() < KEPT / 8 ? null : lessons.get(random.nextInt(lessons.size()));
    }

    /**
     * Keeps the lessons of a batch with the model's guesses of its fully hidden frames in place of what was shown.
     *
     * @param mixture distributions of the batch's tokens
     */
    void keep(List<Lesson> lessons, DynamicsBatch batch, Mixture mixture) {
        short[][] tokens = new short[lessons.size()][];
        int tokensOfFrame = batch.positions() * DynamicsConfig.PACKED;
        int tokensOfWindow = batch.length() * tokensOfFrame;
        int[] best = new int[batch.rows().length];
        Arrays.setAll(best, i -> batch.fully()[i] > 0 ? mixture.best(i) : batch.targets()[i]);
        boolean[] astray = astray(batch, best, tokensOfFrame);
        for (int i = 0; i < best.length; i++) {
            int b = batch.rows()[i] / tokensOfWindow;
            boolean guessed = batch.fully()[i] > 0 && !astray[batch.rows()[i] / tokensOfFrame];
            if (guessed && lessons.get(b).rehearsals() < MOST_REHEARSALS) {
                if (tokens[b] == null) {
                    tokens[b] = lessons.get(b).shown().clip().tokens().clone();
                }
                tokens[b][place(lessons.get(b).truth(), batch.rows()[i] % tokensOfWindow)] = (short) best[i];
            }
        }
        for (int b = 0; b < tokens.length; b++) {
            Lesson lesson = lessons.get(b);
            if (tokens[b] != null) {
                put(lesson.showing(tokens[b], lesson.rehearsals() + 1));
            } else if (lesson.rehearsals() == MOST_REHEARSALS && lesson.truth().side() == DynamicsConfig.SIDE) {
                lesson.continued().ifPresent(this::put);
            }
        }
    }

    /** Of each frame of the batch, whether its guess is another way to go on and not one with mistakes. */
    private static boolean[] astray(DynamicsBatch batch, int[] best, int tokensOfFrame) {
        int[] wrong = new int[batch.windows() * batch.length()];
        int[] changed = new int[wrong.length];
        for (int i = 0; i < best.length; i++) {
            int frame = batch.rows()[i] / tokensOfFrame;
            wrong[frame] += best[i] == batch.targets()[i] ? 0 : 1;
            changed[frame] += batch.changed()[i] > 0 ? 1 : 0;
        }
        boolean[] astray = new boolean[wrong.length];
        for (int frame = 0; frame < wrong.length; frame++) {
            astray[frame] = wrong[frame] > Math.max(MOST_WRONG, MOST_WRONG_SHARE * changed[frame]);
        }
        return astray;
    }

    /** Index into the clip's tokens of a token of a window's target frames. */
    private static int place(TokenWindow window, int token) {
        int ofFrame = window.positions() * DynamicsConfig.PACKED;
        int frame = window.start() + 1 + token / ofFrame;
        int position = token % ofFrame / DynamicsConfig.PACKED;
        int within = token % DynamicsConfig.PACKED;
        int row = window.tokenRow(position) + within / DynamicsConfig.PACK;
        int column = window.tokenColumn(position) + within % DynamicsConfig.PACK;
        return frame * DynamicsConfig.TOKENS + row * DynamicsConfig.GRID + column;
    }

    private synchronized void put(Lesson lesson) {
        int side = lesson.truth().side();
        List<Lesson> lessons = lessonsBySide.computeIfAbsent(side, key -> new ArrayList<>());
        if (lessons.size() < KEPT) {
            lessons.add(lesson);
        } else {
            lessons.set(next[side]++ % KEPT, lesson);
        }
    }
}
