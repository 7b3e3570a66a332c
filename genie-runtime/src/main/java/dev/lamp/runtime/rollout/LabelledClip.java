package dev.lamp.runtime.rollout;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Clip;
import java.util.List;

/**
 * True video and the actions that the latent action model saw in it.
 *
 * @param clip true frames
 * @param actions one per transition: {@code actions.get(t)} leads from frame t to frame t + 1
 * @param seed of the episode; a rollout takes its chance from it too
 */
public record LabelledClip(Clip clip, List<LatentAction> actions, long seed) {

    public LabelledClip {
        actions = List.copyOf(actions);
        if (actions.size() != clip.length() - 1) {
            throw new IllegalArgumentException(
                    "expected " + (clip.length() - 1) + " actions for a clip, found " + actions.size());
        }
    }
}
