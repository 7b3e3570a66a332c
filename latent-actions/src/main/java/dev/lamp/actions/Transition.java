package dev.lamp.actions;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import java.util.List;

/**
 * Four frames in a row; the question is what was done between the last two. The others tell what moves on its own.
 *
 * @param earlier frame t-2; the first of the clip where there is none
 * @param before frame t-1; the first of the clip where there is none
 * @param current frame t
 * @param next frame t+1
 */
public record Transition(Frame earlier, Frame before, Frame current, Frame next) {

    /** How many frames there are. */
    public static final int FRAMES = 4;

    public Transition {
        List<Frame> others = List.of(before, current, next);
        if (!others.stream().allMatch(frame -> frame.size().equals(earlier.size()))) {
            throw new IllegalArgumentException("expected four frames of one size, found " + earlier.size() + ", "
                    + before.size() + ", " + current.size() + " and " + next.size());
        }
    }

    /** What leads to frame {@code t + 1} of a clip. */
    public static Transition of(Clip clip, int t) {
        return of(clip.frames().subList(0, t + 1), clip.frame(t + 1));
    }

    /**
     * What leads from frames that have been seen to one that comes next.
     *
     * @param seen one frame or more, the latest last
     */
    public static Transition of(List<Frame> seen, Frame next) {
        int t = seen.size() - 1;
        return new Transition(seen.get(Math.max(0, t - 2)), seen.get(Math.max(0, t - 1)), seen.get(t), next);
    }

    /** All four, the earliest first. */
    public List<Frame> frames() {
        return List.of(earlier, before, current, next);
    }
}
