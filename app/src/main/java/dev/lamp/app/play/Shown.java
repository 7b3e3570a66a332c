package dev.lamp.app.play;

import dev.lamp.runtime.session.PlayedFrame;
import java.util.Objects;
import java.util.Optional;

/**
 * A frame on its way to the window.
 *
 * @param played the frame and how it came about
 * @param confidence how sure the model was of each token, 0 to 1, row by row; empty unless somebody wants to know
 * @param keptNanos time it took to put it on the timeline
 * @param sentNanos when it was sent, by the machine's clock
 */
record Shown(PlayedFrame played, Optional<float[]> confidence, long keptNanos, long sentNanos) {
    Shown {
        Objects.requireNonNull(played, "played");
        Objects.requireNonNull(confidence, "confidence");
    }
}
