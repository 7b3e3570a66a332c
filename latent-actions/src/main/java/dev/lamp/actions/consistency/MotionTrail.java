package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.ControlledMotion;
import dev.lamp.actions.motion.Lattice;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where and when things move while an action is held, whatever they look like and wherever on the screen they are: a
 * temporal template (Bobick and Davis 2001, section 3) over many worlds, the controlled part in the middle.
 *
 * @param worlds how many were counted
 * @param steps for how many steps the action was held, 1 or more
 * @param counts worlds in which a cell changed at all; {@link #SIDE} x {@link #SIDE} cells row by row
 * @param firsts the steps at which it changed first, from 0, added up over these worlds
 */
public record MotionTrail(int worlds, int steps, List<Integer> counts, List<Integer> firsts) {

    /** Cells along one side. */
    public static final int SIDE = 17;

    private static final int HALF = SIDE / 2;

    public MotionTrail {
        counts = List.copyOf(counts);
        firsts = List.copyOf(firsts);
        if (counts.size() != SIDE * SIDE || firsts.size() != SIDE * SIDE || worlds < 0 || steps < 1) {
            throw new IllegalArgumentException("expected " + SIDE * SIDE + " cells and a step at least, found "
                    + counts.size() + ", " + firsts.size() + " and " + steps);
        }
    }

    /** Nothing counted yet. */
    public static MotionTrail empty(int steps) {
        List<Integer> nothing = Collections.nCopies(SIDE * SIDE, 0);
        return new MotionTrail(0, steps, nothing, nothing);
    }

    /**
     * Follows one action through many worlds. A world in which the actions make no difference at first has no middle
     * and is left out.
     *
     * @param held frames [world][action][step], what the world began with at step 0; all of one length, 2 or more
     */
    public static MotionTrail of(List<List<List<Frame>>> held, LatentAction action) {
        MotionTrail trail = empty(held.get(0).get(0).size() - 1);
        for (List<List<Frame>> world : held) {
            BitSet controlled = ControlledMotion.of(
                            world.get(0).get(0),
                            world.stream().map(frames -> frames.get(1)).toList())
                    .controlled();
            if (!controlled.isEmpty()) {
                trail = trail.plus(controlled, world.get(action.index()));
            }
        }
        return trail;
    }

    private MotionTrail plus(BitSet controlled, List<Frame> frames) {
        int column = middle(controlled.stream().map(cell -> cell % Lattice.SIDE));
        int row = middle(controlled.stream().map(cell -> cell / Lattice.SIDE));
        List<Integer> more = new ArrayList<>(counts);
        List<Integer> when = new ArrayList<>(firsts);
        BitSet seen = new BitSet();
        for (int step = 0; step < steps; step++) {
            Frame after = frames.get(step + 1);
            BitSet changed =
                    ControlledMotion.of(frames.get(step), List.of(after, after)).changed(0);
            changed.andNot(seen);
            seen.or(changed);
            int now = step;
            changed.stream().forEach(cell -> {
                int x = cell % Lattice.SIDE - column + HALF;
                int y = cell / Lattice.SIDE - row + HALF;
                if (x >= 0 && y >= 0 && x < SIDE && y < SIDE) {
                    more.set(y * SIDE + x, more.get(y * SIDE + x) + 1);
                    when.set(y * SIDE + x, when.get(y * SIDE + x) + now);
                }
            });
        }
        return new MotionTrail(worlds + 1, steps, more, when);
    }

    private static int middle(IntStream places) {
        return (int) Math.round(places.average().orElseThrow());
    }

    /** Share of the worlds in which a cell changed, 0 to 1. */
    public double share(int x, int y) {
        return worlds == 0 ? 0 : counts.get(y * SIDE + x) / (double) worlds;
    }

    /** When a cell changed first, in the mean: 0 at once, 1 at the last step; 0 where nothing ever changed. */
    public double when(int x, int y) {
        int count = counts.get(y * SIDE + x);
        return count == 0 ? 0 : firsts.get(y * SIDE + x) / (double) (count * Math.max(1, steps - 1));
    }
}
