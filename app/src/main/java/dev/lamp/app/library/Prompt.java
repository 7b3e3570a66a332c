package dev.lamp.app.library;

import dev.lamp.assets.video.Frame;
import java.util.Objects;

/**
 * A picture that a world can start from.
 *
 * @param title for people
 * @param frame the picture as the model sees it
 */
public record Prompt(String title, Frame frame) {

    public Prompt {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(frame, "frame");
    }
}
