package dev.lamp.runtime.training.dynamics;

import java.util.Optional;

/**
 * What is learned from a window: to foresee the true frames from those shown.
 *
 * @param truth the window of the true clip, whose frames are the targets
 * @param shown the same window of a clip with the same actions, whose frames are remembered; the true one, or a spoilt
 *     one
 * @param rehearsals how many times the model's own guesses have taken the place of shown frames
 */
record Lesson(TokenWindow truth, TokenWindow shown, int rehearsals) {

    /** The plain lesson: what is shown is true. */
    static Lesson plain(TokenWindow window) {
        return new Lesson(window, window, 0);
    }

    /** The lesson that goes on where this one ends, after the frames that this one shows; empty where the clip ends. */
    Optional<Lesson> continued() {
        int start = truth.start() + truth.length();
        if (start + truth.length() >= truth.clip().frames()) {
            return Optional.empty();
        }
        return Optional.of(new Lesson(truth.from(truth.clip(), start), truth.from(shown.clip(), start), 1));
    }

    /** The same lesson with other tokens shown. */
    Lesson showing(short[] tokens, int times) {
        return new Lesson(truth, truth.from(truth.clip().showing(tokens), truth.start()), times);
    }
}
