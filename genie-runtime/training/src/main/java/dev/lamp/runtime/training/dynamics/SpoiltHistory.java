package dev.lamp.runtime.training.dynamics;

import java.util.random.RandomGenerator;

/**
 * Spoils remembered frames the way the model spoils them in play: here and there a place shows what it shows at another
 * time, so that figures have holes and leave ghosts. What never changes stays.
 */
final class SpoiltHistory {

    private SpoiltHistory() {}

    /**
     * A lesson over a spoilt window.
     *
     * @param most largest share of the remembered tokens that are replaced
     */
    static Lesson of(TokenWindow window, double most, RandomGenerator random) {
        short[] truth = window.clip().tokens();
        short[] tokens = truth.clone();
        int first = Math.max(0, window.start() - 1);
        int frames = window.start() + window.length() - first;
        double rate = most * random.nextDouble();
        for (int i = first * DynamicsConfig.TOKENS; i < (first + frames) * DynamicsConfig.TOKENS; i++) {
            if (random.nextDouble() < rate) {
                int other = first + random.nextInt(frames);
                tokens[i] = truth[other * DynamicsConfig.TOKENS + i % DynamicsConfig.TOKENS];
            }
        }
        return Lesson.plain(window).showing(tokens, 0);
    }
}
