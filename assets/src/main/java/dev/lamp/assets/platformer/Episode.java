package dev.lamp.assets.platformer;

import dev.lamp.assets.video.Clip;
import java.util.List;

/**
 * A clip with the truth about it, for evaluation only; training takes {@link Clip}s.
 *
 * @param controls what was pressed between frame t and t + 1
 * @param movements what happened between frame t and t + 1
 */
public record Episode(Clip clip, List<Controls> controls, List<EffectiveMovement> movements) {

    public Episode {
        controls = List.copyOf(controls);
        movements = List.copyOf(movements);
        if (controls.size() != clip.length() - 1 || movements.size() != clip.length() - 1) {
            throw new IllegalArgumentException("expected " + (clip.length() - 1) + " controls and movements, found "
                    + controls.size() + " and " + movements.size());
        }
    }
}
