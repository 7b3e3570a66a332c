package dev.lamp.actions;

import dev.lamp.assets.video.Frame;
import java.util.Objects;

/**
 * Three frames in a row; the question is what was done between the last two.
 *
 * @param before frame t-1; the same as {@code current} at the start of a clip
 * @param current frame t
 * @param next frame t+1
 */
public record Transition(Frame before, Frame current, Frame next) {

    public Transition {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(next, "next");
        if (!before.size().equals(next.size()) || !current.size().equals(next.size())) {
            throw new IllegalArgumentException("expected three frames of one size, found " + before.size() + ", "
                    + current.size() + " and " + next.size());
        }
    }
}
