package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import java.util.Locale;
import java.util.Objects;

/**
 * One of the eight buttons as the action pad shows it.
 *
 * @param action the latent action
 * @param key what is printed on its key
 * @param name what the bundle calls it
 * @param dx mean motion to the right, in tiles
 * @param dy mean motion down, in tiles
 * @param gesture the arrow keys that lead to it, such as "→ + Space"; empty if none does
 * @param uses how often it was pressed
 */
public record ActionCard(
        LatentAction action, String key, String name, double dx, double dy, String gesture, long uses) {

    private static final double STILL = 0.2;

    public ActionCard {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(gesture, "gesture");
    }

    /** Whether the action hardly moves anything. */
    public boolean isStill() {
        return Math.hypot(dx, dy) < STILL;
    }

    /** Where the arrow points, in degrees clockwise from the right. */
    public double degrees() {
        return Math.toDegrees(Math.atan2(dy, dx));
    }

    /** How long the motion is, in tiles. */
    public double tiles() {
        return Math.hypot(dx, dy);
    }

    /** A sentence for the tooltip. */
    public String describe() {
        String keys = gesture.isEmpty() ? "key " + key : "key " + key + ", or " + gesture;
        String motion = isStill()
                ? "hardly moves anything"
                : String.format(Locale.ROOT, "moves things by %.1f right, %.1f down on average", dx, dy);
        return name + ": " + keys + "; " + motion + "; pressed " + uses + " times. F2 for another name or key";
    }
}
