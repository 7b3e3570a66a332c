package dev.lamp.runtime.session;

import dev.lamp.actions.LatentAction;
import java.util.Objects;

/**
 * What the player holds at one moment.
 *
 * @param action the action for the next frame; the idle action if nothing is held
 */
public record InputSnapshot(LatentAction action) {

    public InputSnapshot {
        Objects.requireNonNull(action, "action");
    }
}
