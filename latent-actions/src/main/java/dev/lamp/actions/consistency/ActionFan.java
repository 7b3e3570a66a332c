package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.Motion;
import dev.lamp.assets.video.Frame;
import java.util.List;
import java.util.Objects;

/**
 * One moment from which every action was tried, each with the same chance, so that the outcomes differ by the action
 * alone.
 *
 * @param played the action with which the prompt then went on
 * @param still what the latent action model reads when the last frame is merely repeated
 * @param outcomes one per action, by index
 */
public record ActionFan(LatentAction played, LatentAction still, List<Outcome> outcomes) {

    public ActionFan {
        Objects.requireNonNull(played, "played");
        Objects.requireNonNull(still, "still");
        outcomes = List.copyOf(outcomes);
        if (outcomes.size() != LatentAction.COUNT) {
            throw new IllegalArgumentException(
                    "expected " + LatentAction.COUNT + " outcomes, found " + outcomes.size());
        }
    }

    /**
     * What one action led to.
     *
     * @param seen the action that the latent action model reads back from the frames
     * @param motion what the controlled part did
     * @param look the first action, by index, that leads to the very same frame; often itself
     */
    public record Outcome(LatentAction seen, Motion motion, LatentAction look) {

        public Outcome {
            Objects.requireNonNull(seen, "seen");
            Objects.requireNonNull(motion, "motion");
            Objects.requireNonNull(look, "look");
        }
    }

    /** The {@linkplain Outcome#look look} of an action, by the frames that all of them led to. */
    public static LatentAction look(LatentAction action, List<Frame> frames) {
        return new LatentAction(frames.indexOf(frames.get(action.index())));
    }

    /** What an action led to. */
    public Outcome outcome(LatentAction action) {
        return outcomes.get(action.index());
    }

    /** Whether two actions led to the very same frame, so that nobody could tell them apart. */
    public boolean alike(LatentAction one, LatentAction other) {
        return outcome(one).look().equals(outcome(other).look());
    }

    /** Whether an action led to another frame than the idle one; true for the idle one. */
    public boolean telling(LatentAction action, LatentAction idle) {
        return action.equals(idle) || !alike(action, idle);
    }
}
