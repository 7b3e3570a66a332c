package dev.lamp.actions;

import java.util.List;

/**
 * What the eight latent actions of a bundle do, as calibration saw it.
 *
 * @param actions one entry per latent action, by index
 * @param idle the action that does least
 */
public record ActionMap(List<Entry> actions, LatentAction idle) {

    /**
     * One action.
     *
     * @param name for people, such as {@code left}
     * @param dx mean motion to the right, in tiles
     * @param dy mean motion down, in tiles
     */
    public record Entry(String name, double dx, double dy) {}

    public ActionMap {
        actions = List.copyOf(actions);
        if (actions.size() != LatentAction.COUNT) {
            throw new IllegalArgumentException("expected " + LatentAction.COUNT + " actions, found " + actions.size());
        }
    }
}
