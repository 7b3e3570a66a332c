package dev.lamp.runtime.training.dynamics;

import dev.lamp.assets.video.Clip;
import java.util.List;

/**
 * Turns clips into what the dynamics model learns from: tokens by the tokenizer, actions by the latent action model.
 */
@FunctionalInterface
public interface ClipEncoder {

    /** Encodes clips in one go; called by one thread at a time. */
    List<TokenClip> encode(List<Clip> clips);
}
