package dev.lamp.app.ui;

import java.util.List;
import java.util.Objects;

/**
 * Something the window tells, or asks, without stopping play.
 *
 * @param text a sentence
 * @param progress how far something has come, 0 to 1; below 0 if nothing is under way
 * @param answers what the player can do about it
 */
public record Notice(String text, double progress, List<Answer> answers) {
    /** Nothing is under way. */
    public static final double NO_PROGRESS = -1;

    /**
     * A button of a notice; pressing it also puts the notice away.
     *
     * @param word on the button
     * @param act what it does
     */
    public record Answer(String word, Runnable act) {}

    public Notice {
        Objects.requireNonNull(text, "text");
        answers = List.copyOf(answers);
    }

    /** A notice that only tells. */
    public static Notice of(String text, Answer... answers) {
        return new Notice(text, NO_PROGRESS, List.of(answers));
    }
}
