package dev.lamp.runtime.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ShuffledActions;
import dev.lamp.assets.video.Frame;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Where one of the compared worlds begins.
 *
 * @param name for people; one of its own among those compared
 * @param frame the prompt
 * @param seed of its chance; worlds of one seed share all chance, so that they differ by nothing but what is compared
 */
public record PromptStart(String name, Frame frame, long seed) {

    public PromptStart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(frame, "frame");
    }

    /** Other actions in place of one, drawn by lot: the same for the same picture and seed. */
    List<LatentAction> shuffled(LatentAction asked, int steps) {
        return ShuffledActions.of(Collections.nCopies(steps, asked), 31 * seed + frame.hashCode());
    }
}
