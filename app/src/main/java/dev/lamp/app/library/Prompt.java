package dev.lamp.app.library;

import dev.lamp.assets.video.Frame;
import java.util.Objects;

/**
 * A picture that a world can start from.
 *
 * @param title for people
 * @param about what it is good for, one line; empty if nobody said
 * @param frame the picture as the model sees it
 */
public record Prompt(String title, String about, Frame frame) {

    public Prompt {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(frame, "frame");
    }

    /** Title and line together. */
    public String describe() {
        return about.isEmpty() ? title : title + "\n" + about;
    }
}
