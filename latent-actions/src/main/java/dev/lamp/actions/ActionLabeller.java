package dev.lamp.actions;

import dev.lamp.assets.video.Clip;
import java.util.ArrayList;
import java.util.List;

/** Says which latent action lies between two frames, by looking at pixels alone. Not thread-safe. */
public interface ActionLabeller extends AutoCloseable {

    /** One label per transition, in order. */
    List<ActionLabel> labelAll(List<Transition> transitions);

    /** The action of every transition of a clip: one fewer than frames. */
    default List<LatentAction> labelClip(Clip clip) {
        List<Transition> transitions = new ArrayList<>();
        for (int t = 0; t < clip.length() - 1; t++) {
            transitions.add(Transition.of(clip, t));
        }
        return labelAll(transitions).stream().map(ActionLabel::action).toList();
    }

    @Override
    void close();
}
