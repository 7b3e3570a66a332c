package dev.lamp.app.input;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.Binding.Move;
import dev.lamp.app.input.Binding.Press;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys and buttons that are down at this moment, and the one action that they mean together. A numbered key beats a
 * direction; of two numbered keys, or two opposite directions, the one pressed last wins; directions pressed together
 * (right and jump) ask for the action nearest to both. For one thread.
 */
public final class HeldKeys {

    private final Map<String, Binding> held = new LinkedHashMap<>();

    /**
     * Notes that a key or button went down.
     *
     * @return whether it was up before; false for the repeats that a keyboard sends while a key stays down
     */
    public boolean press(String source, Binding binding) {
        return held.putIfAbsent(source, Objects.requireNonNull(binding, "binding")) == null;
    }

    /** Notes that a key or button went up; returns whether it was down. */
    public boolean release(String source) {
        return held.remove(source) != null;
    }

    /** Forgets everything, as when the window loses the keyboard and would never hear of the release. */
    public void clear() {
        held.clear();
    }

    public boolean isEmpty() {
        return held.isEmpty();
    }

    /** The action that the held keys mean, or nothing if none is held or they cancel out. */
    public Optional<LatentAction> action(MotionChooser chooser) {
        LatentAction pressed = null;
        double dx = 0;
        double dy = 0;
        for (Binding binding : held.values()) {
            if (binding instanceof Press press) {
                pressed = press.action();
            } else if (binding instanceof Move move) {
                dx = move.dx() == 0 ? dx : move.dx();
                dy = stronger(dy, move.dy());
            }
        }
        if (pressed != null) {
            return Optional.of(pressed);
        }
        return dx == 0 && dy == 0 ? Optional.empty() : Optional.of(chooser.nearest(dx, dy));
    }

    /** Up and jump together mean jump; up and down together mean whichever came last. */
    private static double stronger(double before, double added) {
        if (added == 0) {
            return before;
        }
        boolean sameWay = Math.signum(before) == Math.signum(added);
        return sameWay && Math.abs(before) > Math.abs(added) ? before : added;
    }
}
