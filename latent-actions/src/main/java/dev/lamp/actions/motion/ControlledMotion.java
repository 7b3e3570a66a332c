package dev.lamp.actions.motion;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.CHANNELS;
import static dev.lamp.actions.motion.Lattice.PAN;
import static dev.lamp.actions.motion.Lattice.SHIFTS;
import static dev.lamp.actions.motion.Lattice.SIDE;
import static dev.lamp.actions.motion.Lattice.STILL;

import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tells what moved because of an action, without knowing what anything looks like. One frame and its outcomes under
 * several actions, drawn with the same chance, differ just where the action mattered; there, each cell votes for the
 * shifts that explain where it went and where it came from. Motion of the camera is taken out, so that rooms and
 * scrolling agree. A change of colour in place is no motion, and where the outcomes are all alike nothing is
 * controlled.
 */
public final class ControlledMotion {

    /** Cells that differ by less, as a mean over channels of 0 to 1, look the same. */
    private static final float SAME = 0.01f;

    /** A shift with more cost than this does not explain a cell. */
    private static final float EXPLAINED = 0.02f;

    /** Shifts this near to the best one explain a cell as well and share its vote: a plain wall says nothing. */
    private static final float AS_GOOD = 0.002f;

    /** Where no more cells than this change, the camera has stood still. */
    private static final int LOCAL = CELLS / 16;

    /** Less evidence than this is no motion. */
    private static final double MOVING = 0.02;

    private final Cells now;
    private final List<Cells> outcomes;
    private final BitSet controlled;

    private ControlledMotion(Cells now, List<Cells> outcomes) {
        this.now = now;
        this.outcomes = outcomes;
        this.controlled = differing(outcomes);
    }

    /**
     * Looks at one moment.
     *
     * @param now the frame before the actions
     * @param outcomes the next frame under each of the actions, two or more
     */
    public static ControlledMotion of(Frame now, List<Frame> outcomes) {
        if (outcomes.size() < 2) {
            throw new IllegalArgumentException("expected two or more outcomes, found " + outcomes.size());
        }
        Cells before = Cells.of(now);
        List<Cells> steady = new ArrayList<>();
        for (Frame outcome : outcomes) {
            steady.add(steady(before, Cells.of(outcome)));
        }
        return new ControlledMotion(before, steady);
    }

    /**
     * The outcome as a camera that stands still would have seen it. A camera follows something, which then moves
     * against the world; where a pan would explain all there is, a single thing has moved over empty ground instead.
     */
    private static Cells steady(Cells before, Cells after) {
        boolean much = differing(List.of(before, after)).cardinality() > LOCAL;
        return much ? after.pan(CameraMotion.between(before, after)) : after;
    }

    /** The cells where the outcomes differ, row by row. */
    public BitSet controlled() {
        return (BitSet) controlled.clone();
    }

    /** The cells that changed in one outcome, the camera aside; row by row. */
    public BitSet changed(int outcome) {
        return differing(List.of(now, outcomes.get(outcome)));
    }

    /** What the controlled part did in one outcome. */
    public Motion motion(int outcome) {
        if (controlled.isEmpty()) {
            return Motion.STILL;
        }
        Cells after = outcomes.get(outcome);
        double[] votes = new double[SHIFTS];
        controlled.stream().forEach(cell -> {
            vote(costs(now, cell, after, 1), votes);
            vote(costs(after, cell, now, -1), votes);
        });
        together(votes);
        int winner = STILL;
        for (int shift = 0; shift < SHIFTS; shift++) {
            boolean shorter = votes[shift] == votes[winner]
                    && Motion.of(shift).length() < Motion.of(winner).length();
            winner = votes[shift] > votes[winner] || shorter ? shift : winner;
        }
        return votes[winner] < MOVING ? Motion.STILL : Motion.of(winner);
    }

    /** Two things side by side that trade places on the way, such as legs, have moved by the mean of both. */
    private static void together(double[] votes) {
        double[] alone = votes.clone();
        for (int shift = 1; shift < SHIFTS - 1; shift++) {
            boolean sameRow = Lattice.dy(shift - 1) == Lattice.dy(shift + 1);
            votes[shift] += sameRow ? 2 * Math.min(alone[shift - 1], alone[shift + 1]) : 0;
        }
    }

    /**
     * How badly each shift explains where a cell went (sign 1) or came from (sign -1); beyond the border the frame goes
     * on with its last cells.
     */
    private static float[] costs(Cells frame, int cell, Cells other, int sign) {
        float[] costs = new float[SHIFTS];
        for (int shift = 0; shift < SHIFTS; shift++) {
            int column = Math.max(0, Math.min(SIDE - 1, cell % SIDE + sign * Lattice.dx(shift)));
            int row = Math.max(0, Math.min(SIDE - 1, cell / SIDE + sign * Lattice.dy(shift)));
            costs[shift] = difference(frame, cell, other, row * SIDE + column);
        }
        return costs;
    }

    private static void vote(float[] costs, double[] votes) {
        float best = Float.POSITIVE_INFINITY;
        for (float cost : costs) {
            best = Math.min(best, cost);
        }
        if (best > EXPLAINED || costs[STILL] <= best + AS_GOOD) {
            return;
        }
        int sharing = 0;
        for (float cost : costs) {
            sharing += cost <= best + AS_GOOD ? 1 : 0;
        }
        for (int shift = 0; shift < SHIFTS; shift++) {
            votes[shift] += costs[shift] <= best + AS_GOOD ? (costs[STILL] - best) / sharing : 0;
        }
    }

    /** The cells in which some differ from the first; the margin, which a moving camera repeats, is left out. */
    private static BitSet differing(List<Cells> all) {
        BitSet differing = new BitSet(CELLS);
        for (int cell = 0; cell < CELLS; cell++) {
            int column = cell % SIDE;
            if (column >= PAN && column < SIDE - PAN) {
                for (Cells other : all) {
                    if (difference(all.get(0), cell, other, cell) > SAME) {
                        differing.set(cell);
                    }
                }
            }
        }
        return differing;
    }

    private static float difference(Cells a, int cellOfA, Cells b, int cellOfB) {
        float sum = 0;
        for (int c = 0; c < CHANNELS; c++) {
            sum += Math.abs(a.values()[c * CELLS + cellOfA] - b.values()[c * CELLS + cellOfB]);
        }
        return sum / CHANNELS;
    }
}
