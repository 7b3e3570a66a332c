package dev.lamp.app.gamepad;

import java.util.Objects;
import java.util.Set;

/**
 * A gamepad at one moment.
 *
 * @param id tells it from the others that are plugged in, and from those that were
 * @param name as its maker calls it
 * @param held the buttons that are down
 */
public record PadState(int id, String name, Set<PadButton> held) {

    public PadState {
        Objects.requireNonNull(name, "name");
        held = Set.copyOf(held);
    }
}
