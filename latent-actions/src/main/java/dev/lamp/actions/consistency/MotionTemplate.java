package dev.lamp.actions.consistency;

import dev.lamp.actions.motion.Lattice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * How often each cell around the controlled part changed under an action: where and how far things moved, whatever they
 * look like and wherever on the screen they are.
 *
 * @param moments how many moments were counted
 * @param counts {@link #SIDE} x {@link #SIDE} cells row by row, the middle of the controlled part in the middle
 */
public record MotionTemplate(int moments, List<Integer> counts) {

    /** Cells along one side. */
    public static final int SIDE = 11;

    private static final int HALF = SIDE / 2;

    /** Nothing counted yet. */
    public static final MotionTemplate EMPTY = new MotionTemplate(0, Collections.nCopies(SIDE * SIDE, 0));

    public MotionTemplate {
        counts = List.copyOf(counts);
        if (counts.size() != SIDE * SIDE || moments < 0) {
            throw new IllegalArgumentException("expected " + SIDE * SIDE + " cells, found " + counts.size());
        }
    }

    /**
     * Counts one moment more; a moment at which nothing was controlled has no middle and is left out.
     *
     * @param controlled cells of the frame where the outcomes of the actions differ
     * @param changed cells of the frame that changed under this action
     */
    public MotionTemplate plus(BitSet controlled, BitSet changed) {
        if (controlled.isEmpty()) {
            return this;
        }
        int column = (int) Math.round(
                controlled.stream().map(c -> c % Lattice.SIDE).average().orElseThrow());
        int row = (int) Math.round(
                controlled.stream().map(c -> c / Lattice.SIDE).average().orElseThrow());
        List<Integer> sum = new ArrayList<>(counts);
        changed.stream().forEach(cell -> {
            int x = cell % Lattice.SIDE - column + HALF;
            int y = cell / Lattice.SIDE - row + HALF;
            if (x >= 0 && y >= 0 && x < SIDE && y < SIDE) {
                sum.set(y * SIDE + x, sum.get(y * SIDE + x) + 1);
            }
        });
        return new MotionTemplate(moments + 1, sum);
    }

    /** Both counts together. */
    public MotionTemplate plus(MotionTemplate other) {
        List<Integer> sum = new ArrayList<>(counts);
        for (int i = 0; i < sum.size(); i++) {
            sum.set(i, sum.get(i) + other.counts.get(i));
        }
        return new MotionTemplate(moments + other.moments, sum);
    }

    /** Share of the moments in which a cell changed, 0 to 1. */
    public double share(int x, int y) {
        return moments == 0 ? 0 : counts.get(y * SIDE + x) / (double) moments;
    }
}
