package dev.lamp.actions;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;

/** Says which latent action lies between two frames, by looking at pixels alone. Not thread-safe. */
public interface ActionLabeller extends AutoCloseable {

    /** One label per transition, in order. */
    List<ActionLabel> labelAll(List<Transition> transitions);

    /** The action between {@code current} and {@code next}. */
    default LatentAction label(Frame before, Frame current, Frame next) {
        return labelAll(List.of(new Transition(before, current, next))).get(0).action();
    }

    /** The action of every transition of a clip: one fewer than frames. */
    default List<LatentAction> labelClip(Clip clip) {
        List<Transition> transitions = new ArrayList<>();
        for (int t = 1; t < clip.length(); t++) {
            transitions.add(new Transition(clip.frame(Math.max(0, t - 2)), clip.frame(t - 1), clip.frame(t)));
        }
        return labelAll(transitions).stream().map(ActionLabel::action).toList();
    }

    @Override
    void close();
}
