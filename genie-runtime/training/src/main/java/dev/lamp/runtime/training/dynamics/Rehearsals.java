package dev.lamp.runtime.training.dynamics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Lessons in which the model's own guesses stand for remembered frames, so that it learns to go on from what it draws
 * itself and not only from what is true (dataset aggregation, Ross et al. 2011). The guesses come for free: each update
 * makes them.
 *
 * <p>Safe for use by several threads.
 */
final class Rehearsals {

    private static final int KEPT = 512;
    private static final int MOST_REHEARSALS = 8;

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
        int tokensOfWindow = batch.length() * batch.positions() * DynamicsConfig.PACKED;
        for (int i = 0; i < batch.rows().length; i++) {
            int b = batch.rows()[i] / tokensOfWindow;
            if (batch.fully()[i] > 0 && lessons.get(b).rehearsals() < MOST_REHEARSALS) {
                if (tokens[b] == null) {
                    tokens[b] = lessons.get(b).shown().clip().tokens().clone();
                }
                tokens[b][place(lessons.get(b).truth(), batch.rows()[i] % tokensOfWindow)] = (short) mixture.best(i);
            }
        }
        for (int b = 0; b < tokens.length; b++) {
            if (tokens[b] != null) {
                put(lessons.get(b).showing(tokens[b], lessons.get(b).rehearsals() + 1));
            }
        }
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
