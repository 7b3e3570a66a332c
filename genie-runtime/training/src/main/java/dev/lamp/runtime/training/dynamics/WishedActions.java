package dev.lamp.runtime.training.dynamics;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Tells some transitions under an action that might have been wished for in vain. The latent action model names what
 * happened, so a step against a wall is never called a step, nor a jump in the air a jump; in play both are wished for
 * all the time, and the model would not know what to draw. What happens instead is part of what was wished for: a jump
 * to the right against a wall is a jump, a jump in the air is nothing. So a transition may go by an action whose motion
 * contains its own: above all by the one before, for a wish goes on for a while (right, right, and then nothing may be
 * right at a wall, unless right is what comes next: then it was a rest); sometimes by any such action, common ones more
 * often than rare ones, so that each keeps its meaning where it can be done; and now and then by the idle one. What
 * rises or falls may do so by itself, however much it resembles climbing, so there nothing may have been done at all.
 *
 * <p>This tells far too often. The trainer counts such a transition only as far as the model believes it
 * ({@link DynamicsTrainer}).
 *
 * <p>Motions are those seen in video ({@link ActionMap}); nothing here knows a game's controls. Immutable.
 */
public final class WishedActions {

    /** How often another action is told, for each share of the video that it has. */
    private static final double RATE = 0.25;
    /** How often a wish goes on where what happens is part of it. */
    private static final double GOES_ON = 0.3;
    /** How often the idle action is told. */
    private static final double IDLE = 0.01;
    /** How often what goes straight up or down is taken for doing so by itself. */
    private static final double BY_ITSELF = 0.12;
    /** Motions below this, in tiles per step, are none. */
    private static final double NONE = 0.5;

    /** Chance of each action to be told, by the one that was seen. */
    private final double[][] chances;
    /** Whether what was seen is part of what was wished for. */
    private final boolean[][] partly;
    /** What may have been done where an action was seen: that or nothing. */
    private final int[] atLeast;

    private WishedActions(double[][] chances, boolean[][] partly, int[] atLeast) {
        this.chances = chances;
        this.partly = partly;
        this.atLeast = atLeast;
    }

    /** What might have been wished for, by what the actions do. */
    public static WishedActions by(ActionMap map) {
        double[][] chances = new double[LatentAction.COUNT][LatentAction.COUNT];
        boolean[][] partly = new boolean[LatentAction.COUNT][LatentAction.COUNT];
        for (int seen = 0; seen < LatentAction.COUNT; seen++) {
            for (int wished = 0; wished < LatentAction.COUNT; wished++) {
                ActionMap.Entry whole = map.actions().get(wished);
                if (wished == map.idle()) {
                    chances[seen][wished] = IDLE;
                } else if (contains(whole, map.actions().get(seen))) {
                    chances[seen][wished] = RATE * whole.share();
                    partly[seen][wished] = true;
                }
            }
        }
        int[] atLeast = IntStream.range(0, LatentAction.COUNT)
                .map(seen -> Math.abs(map.actions().get(seen).dx()) < NONE ? map.idle() : seen)
                .toArray();
        return new WishedActions(chances, partly, atLeast);
    }

    /** Every transition goes by what was seen. */
    public static WishedActions none() {
        return new WishedActions(
                new double[LatentAction.COUNT][LatentAction.COUNT],
                new boolean[LatentAction.COUNT][LatentAction.COUNT],
                IntStream.range(0, LatentAction.COUNT).toArray());
    }

    /** How often an action is told where another was seen. */
    double chance(int seen, int wished) {
        return chances[seen][wished];
    }

    /** Seen actions, a few of them under another name. */
    public byte[] of(int[] seen, RandomGenerator random) {
        byte[] told = new byte[seen.length];
        for (int t = 0; t < seen.length; t++) {
            int done = random.nextDouble() < BY_ITSELF ? atLeast[seen[t]] : seen[t];
            boolean inVain = t > 0 && partly[done][told[t - 1]] && next(seen, t) != told[t - 1];
            boolean goesOn = inVain && random.nextDouble() < GOES_ON;
            told[t] = goesOn ? told[t - 1] : (byte) told(done, random);
        }
        return told;
    }

    /** What was seen after what is seen at a time, or that itself if nothing else is. */
    private static int next(int[] seen, int t) {
        int next = t;
        while (next < seen.length - 1 && seen[next] == seen[t]) {
            next++;
        }
        return seen[next];
    }

    private int told(int seen, RandomGenerator random) {
        double lot = random.nextDouble();
        for (int wished = 0; wished < LatentAction.COUNT; wished++) {
            lot -= chances[seen][wished];
            if (lot < 0) {
                return wished;
            }
        }
        return seen;
    }

    private static boolean contains(ActionMap.Entry whole, ActionMap.Entry part) {
        return contains(whole.dx(), part.dx())
                && contains(whole.dy(), part.dy())
                && Math.hypot(part.dx(), part.dy()) < Math.hypot(whole.dx(), whole.dy());
    }

    private static boolean contains(double whole, double part) {
        return Math.abs(part) < NONE || whole * part > 0 && Math.abs(part) < Math.abs(whole) + NONE;
    }
}
