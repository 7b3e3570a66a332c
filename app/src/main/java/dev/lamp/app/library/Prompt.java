package dev.lamp.app.library;

import dev.lamp.assets.video.Frame;
import java.util.Objects;

/**
 * A picture that a world can start from.
 *
 * @param title for people
 * @param about what it is good for, one line; empty if nobody said
 * @param frame the picture as the model sees it
 * @param origin where it comes from, as the shelf says it; empty if nobody knows
 */
public record Prompt(String title, String about, Frame frame, String origin) {

    public Prompt {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(origin, "origin");
    }

    /** A picture of unknown origin. */
    public Prompt(String title, String about, Frame frame) {
        this(title, about, frame, "");
    }

    /** Title and line together. */
    public String describe() {
        return about.isEmpty() ? title : title + "\n" + about;
    }
}
