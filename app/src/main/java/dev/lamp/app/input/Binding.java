package dev.lamp.app.input;

import dev.lamp.actions.LatentAction;

/** What a key stands for: one latent action, or a wish to move that the bundle's actions answer as well as they can. */
public sealed interface Binding permits Binding.Press, Binding.Move {

    /** Presses exactly this action. */
    record Press(LatentAction action) implements Binding {}

    /**
     * Wishes for a motion; wishes of keys held together add up.
     *
     * @param dx tiles to the right per step
     * @param dy tiles downwards per step
     */
    record Move(double dx, double dy) implements Binding {}
}
