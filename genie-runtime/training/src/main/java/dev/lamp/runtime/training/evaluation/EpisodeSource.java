package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Episode;

/** Where episodes come from; the same seed and options give the same episode. */
interface EpisodeSource {

    Episode episode(long seed, ClipOptions options);
}
