package dev.lamp.runtime.session;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import java.util.List;

/**
 * What was played: frames, and the action between each two.
 *
 * @param frames at least one
 * @param actions one fewer than frames
 */
public record Recording(List<Frame> frames, List<LatentAction> actions) {

    public Recording {
        frames = List.copyOf(frames);
        actions = List.copyOf(actions);
        if (frames.isEmpty() || actions.size() != frames.size() - 1) {
            throw new IllegalArgumentException("expected one action fewer than frames, found " + actions.size()
                    + " actions and " + frames.size() + " frames");
        }
    }

    /** The frames as video. */
    public Clip clip(int framesPerSecond) {
        return new Clip(frames, framesPerSecond);
    }
}
