package dev.lamp.runtime.session;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import java.util.Objects;
import java.util.Optional;

/**
 * A frame on its way to the screen.
 *
 * @param frame the picture
 * @param step 0 for the prompt, then 1, 2, ...
 * @param action what led to it; empty for the first frame after a reset or a restored moment
 * @param nanos time the world took to make it
 */
public record PlayedFrame(Frame frame, long step, Optional<LatentAction> action, long nanos) {

    public PlayedFrame {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(action, "action");
        if (step < 0 || nanos < 0) {
            throw new IllegalArgumentException(
                    "expected a step and a time of 0 or more, found " + step + " and " + nanos);
        }
    }
}
