package dev.lamp.app.compare;

import dev.lamp.app.library.Prompt;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;

/** Levels of the game as prompts. */
final class Levels {

    /** Levels from here on were never learned from, nor measured with by anybody else. */
    static final long FIRST_SEED = 860_000;

    /** The shipped models learned from levels of this seed and above. */
    private static final long LEARNED = 1_000_000;

    private Levels() {}

    /** The first picture of the level of a seed, a room or a scroll as in training. */
    static Prompt of(long seed) {
        ClipOptions options = ClipOptions.training().withLength(1);
        return new Prompt(
                "Level " + seed,
                seed < LEARNED ? "Made by the generator, never learned from." : "Made by the generator.",
                new ClipGenerator().clip(seed, options).frame(0));
    }
}
