package dev.lamp.runtime.training;

import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.TokenizerData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Clips of the procedural game, made on the fly. The tokenizer always learns all styles.
 *
 * @param options shares of cameras and styles; the length is that which is asked for
 * @param crowded share of crowded levels among those that tell what is possible
 */
record GameClips(ClipOptions options, double crowded) implements LearningClips {

    static final String SCROLL = "scroll";
    static final String DRAWN = "drawn";
    static final String DOODLES = "doodles";
    static final String CROWDED = "crowded";
    /**
     * Share of crowded levels where none is asked for. Only who stands before a block shows that blocks stop him, and
     * in levels as they are played hardly anyone does. Worlds that are learned from crowded levels are cluttered.
     */
    static final double USUALLY_CROWDED = 0.7;

    /**
     * Share of lively levels among those that worlds are learned from. In usual ones enemies and coins are few, and
     * fewer meet the hero.
     */
    private static final double LIVELY = 0.5;

    /**
     * Share of pacers, in the time in which nobody explores, in clips that tell what is possible. What stops a hero
     * shows in a step that does not come, and tells the more the likelier it was.
     */
    private static final double PACERS = 0.5;

    /**
     * Share of wildly played clips among those that worlds, and what is possible, are learned from: that is how Lamp is
     * played, too.
     */
    private static final double WILD = 0.4;

    /**
     * Share of the other clips that begin on a ladder with a climb. What a hero hides in a prompt must be guessed, and
     * of ladders that he hides all but one rung of hardly any is met otherwise.
     */
    private static final double CLIMBERS = 0.25;

    private static final long HELD_OUT_SEED = 700_000;

    @Override
    public Clip clip(long seed, int length) {
        return new ClipGenerator().clip(seed, options.withLength(length));
    }

    @Override
    public LearningClips ofWorlds() {
        return new GameClips(played(options.withLivelyShare(LIVELY)), crowded);
    }

    @Override
    public LearningClips ofWhatIsPossible() {
        return new GameClips(played(options.withCrowdedShare(crowded).withPacerShare(PACERS)), crowded);
    }

    private static ClipOptions played(ClipOptions options) {
        return options.withWildShare(WILD).withClimberShare(CLIMBERS);
    }

    @Override
    public TokenizerData tokenizerData() {
        return TokenizerData.platformer();
    }

    @Override
    public Map<String, List<Clip>> heldOut(int count, int length) {
        Map<String, List<Clip>> byKind = new LinkedHashMap<>();
        for (Camera camera : Camera.values()) {
            ClipOptions one = options.withLength(length).with(camera);
            byKind.put(
                    camera.name().toLowerCase(Locale.ROOT),
                    IntStream.range(0, count)
                            .mapToObj(i -> new ClipGenerator().clip(HELD_OUT_SEED + i, one))
                            .toList());
        }
        return byKind;
    }

    @Override
    public Map<String, String> config() {
        return Map.of(
                SCROLL, Double.toString(options.scrollShare()),
                DRAWN, Double.toString(options.drawnShare()),
                DOODLES, Double.toString(options.doodleShare()),
                CROWDED, Double.toString(crowded));
    }
}
