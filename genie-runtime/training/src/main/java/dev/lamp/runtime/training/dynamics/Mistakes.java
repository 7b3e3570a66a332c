package dev.lamp.runtime.training.dynamics;

import java.util.random.RandomGenerator;

/** Shows some windows with mistakes such as the model makes in play, the others as they are. */
final class Mistakes {

    /** Share of the windows in which something is torn, and in which single tokens are spoilt. */
    private static final double TORN = 0.45;

    private static final double SPOILT = 0.15;

    private Mistakes() {}

    /** @param corruption largest share of tokens that are spoilt */
    static Lesson in(TokenWindow window, double corruption, RandomGenerator random) {
        double lot = random.nextDouble();
        if (lot < TORN) {
            return TornFigure.of(window, random);
        }
        return lot < TORN + SPOILT ? SpoiltHistory.of(window, corruption, random) : Lesson.plain(window);
    }
}
