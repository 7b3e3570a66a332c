package dev.lamp.runtime.training;

import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.TokenizerData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Video to learn from: what the procedural game makes, or clips of one's own. Thread-safe. */
interface LearningClips {

    /** The property of a run that names the folder of its clips. */
    String FOLDER = "ownClips";
    /** The properties that say what a run learns from. */
    List<String> KEYS = List.of(FOLDER, GameClips.SCROLL, GameClips.DRAWN, GameClips.DOODLES, GameClips.CROWDED);

    /**
     * The clip of a seed, always the same. Seeds from {@code ClipGenerator.FIRST_TRAINING_SEED} on are for learning,
     * smaller ones for measuring.
     *
     * @param length frames
     */
    Clip clip(long seed, int length);

    /** Clips in which more happens, from which worlds are learned; the same where there are none. */
    default LearningClips ofWorlds() {
        return this;
    }

    /** Clips that tell better which actions are possible; the same where there are none. */
    default LearningClips ofWhatIsPossible() {
        return this;
    }

    /** What the tokenizer learns from and is measured on. */
    TokenizerData tokenizerData();

    /**
     * Clips that are not learned from, by kind.
     *
     * @param count of each kind
     * @param length frames
     */
    Map<String, List<Clip>> heldOut(int count, int length);

    /** What {@link #of} needs to find the same clips again. */
    Map<String, String> config();

    /** The clips that a run was made with, by the properties that it keeps. */
    static LearningClips of(Map<String, String> config) throws IOException {
        if (config.containsKey(FOLDER)) {
            return FolderClips.read(Path.of(config.get(FOLDER)));
        }
        ClipOptions standard = ClipOptions.training();
        ClipOptions worlds = new ClipOptions(
                standard.length(),
                share(config, GameClips.SCROLL, standard.scrollShare()),
                share(config, GameClips.DRAWN, standard.drawnShare()),
                share(config, GameClips.DOODLES, standard.doodleShare()),
                standard.levels(),
                standard.players());
        return new GameClips(worlds, share(config, GameClips.CROWDED, GameClips.USUALLY_CROWDED));
    }

    private static double share(Map<String, String> config, String key, double standard) {
        return config.containsKey(key) ? Double.parseDouble(config.get(key)) : standard;
    }
}
