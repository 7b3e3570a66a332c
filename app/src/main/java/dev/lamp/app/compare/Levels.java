package dev.lamp.app.compare;

import dev.lamp.app.library.Prompt;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;

/** Levels of the game as prompts, of seeds that nothing has learned from. */
final class Levels {

    private static final long FIRST_SEED = 860_000;

    private Levels() {}

    /** The first picture of a level, rooms and scroll as in training. */
    static Prompt next(int number) {
        long seed = FIRST_SEED + number;
        ClipOptions options = ClipOptions.training().withLength(1);
        return new Prompt(
                "Level " + seed,
                "Made by the generator, never learned from.",
                new ClipGenerator().clip(seed, options).frame(0));
    }
}
