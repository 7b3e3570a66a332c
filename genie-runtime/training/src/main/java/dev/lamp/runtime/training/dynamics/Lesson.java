package dev.lamp.runtime.training.dynamics;

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

    /** The same lesson with other tokens shown. */
    Lesson showing(short[] tokens, int times) {
        TokenClip clip = new TokenClip(tokens, truth.clip().actions());
        return new Lesson(
                truth,
                new TokenWindow(clip, truth.start(), truth.length(), truth.row(), truth.column(), truth.side()),
                times);
    }
}
