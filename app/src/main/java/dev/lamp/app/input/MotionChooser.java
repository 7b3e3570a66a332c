package dev.lamp.app.input;

import dev.lamp.actions.LatentAction;

/** Answers a wish to move with the latent action that comes nearest to it. */
@FunctionalInterface
public interface MotionChooser {

    /**
     * The action whose mean motion is nearest to the wish.
     *
     * @param dx tiles to the right per step
     * @param dy tiles downwards per step
     */
    LatentAction nearest(double dx, double dy);
}
