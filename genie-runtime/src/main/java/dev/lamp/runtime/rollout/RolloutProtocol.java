package dev.lamp.runtime.rollout;

import java.util.List;

/**
 * How a rollout is measured: first the world is led along true frames, then it runs free.
 *
 * @param history true frames before anything counts, the first of them being the prompt; at least 1
 * @param nextFrames further true frames, each first predicted from the true past (this counts) and then given
 * @param horizons numbers of free steps after which frames are compared, rising
 */
public record RolloutProtocol(int history, int nextFrames, List<Integer> horizons) {

    public RolloutProtocol {
        horizons = List.copyOf(horizons);
        if (history < 1 || nextFrames < 0 || horizons.isEmpty()) {
            throw new IllegalArgumentException("expected a prompt and horizons, found " + history + " frames, "
                    + nextFrames + " next frames and horizons " + horizons);
        }
        int last = 0;
        for (int horizon : horizons) {
            if (horizon <= last) {
                throw new IllegalArgumentException("expected rising horizons of 1 or more, found " + horizons);
            }
            last = horizon;
        }
    }

    /** Index of the last true frame that the world is given; the free rollout starts from it. */
    public int start() {
        return history + nextFrames - 1;
    }

    /** The longest free rollout. */
    public int freeSteps() {
        return horizons.get(horizons.size() - 1);
    }

    /** Frames that a clip needs. */
    public int clipLength() {
        return start() + 1 + freeSteps();
    }
}
