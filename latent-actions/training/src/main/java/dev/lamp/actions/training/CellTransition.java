package dev.lamp.actions.training;

import dev.lamp.actions.motion.CameraMotion;
import dev.lamp.actions.motion.Cells;
import dev.lamp.actions.motion.Lattice;
import dev.lamp.assets.video.Clip;
import java.util.ArrayList;
import java.util.List;

/**
 * Four frames in a row, averaged to cells: what the latent action from the third to the fourth is read from. It is made
 * from pixels and nothing else.
 *
 * @param earlier the frame before {@code before}; {@code before} itself where there is none
 * @param before the frame before the action's first frame; that frame itself where there is none
 * @param now the frame in which the action is taken
 * @param after the frame that shows its outcome
 * @param panning whether the camera is seen to move anywhere in the clip; only the decoder, which is thrown away after
 *     training, is told
 */
public record CellTransition(Cells earlier, Cells before, Cells now, Cells after, boolean panning) {

    /** Share of cells above which a change is a cut to another scene, not an action. */
    private static final double CUT = 0.3;

    /** Differences of a cell below this are no change. */
    static final float SAME = 0.01f;

    /** Differences of a cell above this count in learning. */
    private static final float MOVED = 0.02f;

    /** All transitions of a clip in order, one fewer than it has frames. */
    public static List<CellTransition> of(Clip clip) {
        List<Cells> cells = Cells.of(clip);
        boolean panning = false;
        for (int t = 1; t < cells.size(); t++) {
            panning |= CameraMotion.between(cells.get(t - 1), cells.get(t)) != 0;
        }
        List<CellTransition> transitions = new ArrayList<>();
        for (int t = 1; t < cells.size(); t++) {
            transitions.add(new CellTransition(
                    cells.get(Math.max(0, t - 3)),
                    cells.get(Math.max(0, t - 2)),
                    cells.get(t - 1),
                    cells.get(t),
                    panning));
        }
        return transitions;
    }

    /**
     * The same as a camera that stands still would have seen it. What it would not have seen is taken to be as the
     * frame now shows it.
     */
    CellTransition steadied() {
        int camera = CameraMotion.between(before, now);
        Cells past = before.pan(-camera, now);
        Cells longPast =
                earlier.pan(-CameraMotion.between(earlier, before), before).pan(-camera, now);
        return new CellTransition(longPast, past, now, after.pan(CameraMotion.between(now, after), now), false);
    }

    /** The same moved sideways until what changes touches the left or right edge; the border is repeated. */
    CellTransition atEdge(boolean left) {
        int first = Lattice.SIDE;
        int last = -1;
        for (int p = 0; p < Lattice.CELLS; p++) {
            if (difference(now, after, p) > SAME) {
                first = Math.min(first, p % Lattice.SIDE);
                last = Math.max(last, p % Lattice.SIDE);
            }
        }
        if (last < 0) {
            return this;
        }
        int columns = left ? first : last - (Lattice.SIDE - 1);
        return new CellTransition(
                earlier.pan(columns), before.pan(columns), now.pan(columns), after.pan(columns), panning);
    }

    /**
     * Writes for each cell of the frame after 1 if it differs from what the camera's motion alone makes of the frame
     * now, and 0 if not or if the camera brought it in.
     */
    void moved(int camera, float[] into, int offset) {
        Cells still = now.pan(-camera);
        for (int p = 0; p < Lattice.CELLS; p++) {
            int column = p % Lattice.SIDE;
            boolean broughtIn = camera != 0 && (column == 0 || column == Lattice.SIDE - 1);
            into[offset + p] = !broughtIn && difference(still, after, p) > MOVED ? 1 : 0;
        }
    }

    /** Number of cells that change, the camera's motion aside. */
    public int changes() {
        return changes(now, after.pan(CameraMotion.between(now, after), now));
    }

    /** Whether so many cells change, the camera's motion aside, that no action can be the reason. */
    static boolean isCut(int changes) {
        return changes > CUT * Lattice.CELLS;
    }

    private static int changes(Cells now, Cells after) {
        int changes = 0;
        for (int p = 0; p < Lattice.CELLS; p++) {
            changes += difference(now, after, p) > SAME ? 1 : 0;
        }
        return changes;
    }

    /** Mean difference of a cell over its channels. */
    private static float difference(Cells a, Cells b, int p) {
        float difference = 0;
        for (int c = 0; c < Lattice.CHANNELS; c++) {
            int i = c * Lattice.CELLS + p;
            difference += Math.abs(a.values()[i] - b.values()[i]);
        }
        return difference / Lattice.CHANNELS;
    }
}
