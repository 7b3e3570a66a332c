package dev.lamp.app.sketch;

import dev.lamp.assets.video.Frame;

/**
 * A drawing as the model sees it.
 *
 * @param reduced after reduction to the frame's size and colours
 * @param known after it was put in tokens, and back: what the model can tell apart
 */
public record Preview(Frame reduced, Frame known) {

    /** Share of the pixels that the tokens keep, 0 to 1. */
    public double kept() {
        return 1 - (double) reduced.differingPixels(known) / reduced.size().pixels();
    }
}
