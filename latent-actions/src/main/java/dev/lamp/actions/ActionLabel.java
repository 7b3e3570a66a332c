package dev.lamp.actions;

import java.util.List;
import java.util.Objects;

/**
 * What the latent action model saw between two frames.
 *
 * @param action the nearest of the eight actions
 * @param embedding the continuous action before it was quantised, a point on the unit sphere
 */
public record ActionLabel(LatentAction action, List<Float> embedding) {

    public ActionLabel {
        Objects.requireNonNull(action, "action");
        embedding = List.copyOf(embedding);
    }
}
