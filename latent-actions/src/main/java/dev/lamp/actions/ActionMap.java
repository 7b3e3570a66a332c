package dev.lamp.actions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the eight latent actions of a bundle do, as far as can be seen: a name in words and a motion each. Found from
 * pixels, not from the controls of a game.
 *
 * @param actions one entry per action, in the order of their indices
 * @param idle index of the action that does nothing, 0 to 7
 */
public record ActionMap(List<Entry> actions, int idle) {

    /** Motion sideways counts more when the nearest action is looked for, so that left never becomes right. */
    private static final double SIDEWAYS = 1.5;

    public ActionMap {
        actions = List.copyOf(actions);
        if (actions.size() != LatentAction.COUNT) {
            throw new IllegalArgumentException("expected " + LatentAction.COUNT + " actions, found " + actions.size());
        }
        Objects.checkIndex(idle, LatentAction.COUNT);
    }

    /**
     * What one action does.
     *
     * @param name in words, such as {@code jump right}; different for every action of a map
     * @param dx typical motion of the hero in tiles per step, to the right
     * @param dy typical motion of the hero in tiles per step, downwards; a jump is negative
     * @param share of all transitions in training video that were this action, 0 to 1
     */
    public record Entry(String name, double dx, double dy, double share) {

        public Entry {
            if (name.isBlank()) {
                throw new IllegalArgumentException("expected a name for every action, found a blank one");
            }
            if (!Double.isFinite(dx) || !Double.isFinite(dy)) {
                throw new IllegalArgumentException("expected a finite motion, found " + dx + ", " + dy);
            }
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("expected a share of 0 to 1, found " + share);
            }
        }
    }

    /** Names actions by their motion: "stay", "jump right", "climb up" and so on; equal names are numbered. */
    public static ActionMap of(List<double[]> motions, List<Double> shares, int idle) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < motions.size(); i++) {
            double dx = motions.get(i)[0];
            double dy = motions.get(i)[1];
            String name = i == idle ? "stay" : nameOf(dx, dy);
            String unique = name;
            for (int n = 2; !names.add(unique); n++) {
                unique = name + " " + n;
            }
            entries.add(new Entry(unique, dx, dy, shares.get(i)));
        }
        return new ActionMap(entries, idle);
    }

    private static String nameOf(double dx, double dy) {
        String side = dx > 0.5 ? "right" : dx < -0.5 ? "left" : "";
        String rise = dy < -1.5 ? "jump" : dy < -0.5 ? "climb up" : dy > 0.5 ? "climb down" : "";
        String name = (rise + " " + side).strip();
        return name.isEmpty() ? "stay" : name;
    }

    /**
     * The action whose motion is most like the wanted one, in tiles to the right and downwards; the first of equals.
     */
    public LatentAction nearest(double dx, double dy) {
        int best = idle;
        double least = distance(actions.get(idle), dx, dy);
        for (int i = 0; i < actions.size(); i++) {
            double distance = distance(actions.get(i), dx, dy);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return new LatentAction(best);
    }

    private static double distance(Entry entry, double dx, double dy) {
        return Math.hypot(SIDEWAYS * (entry.dx() - dx), entry.dy() - dy);
    }

    /** What an action does. */
    public Entry entry(LatentAction action) {
        return actions.get(action.index());
    }

    /** The action that does nothing. */
    public LatentAction idleAction() {
        return new LatentAction(idle);
    }
}
