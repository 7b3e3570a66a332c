package dev.lamp.runtime.rollout;

import java.util.Map;

/**
 * What one clip's rollouts gave.
 *
 * @param nextFrame changed pixels when every frame is predicted from the true past
 * @param copy share of exact pixels by horizon for a world that stands still
 * @param free the free rollouts
 */
public record ClipScore(Tally nextFrame, Map<Integer, Double> copy, Map<Guidance, FreeScore> free) {

    public ClipScore {
        copy = Map.copyOf(copy);
        free = Map.copyOf(free);
    }

    /**
     * One free rollout of one clip.
     *
     * @param exact share of exact pixels by horizon
     * @param firstStep changed pixels after one step
     * @param squaredErrorAtFour mean squared error after four steps, NaN if it was shorter
     */
    public record FreeScore(Map<Integer, Double> exact, Tally firstStep, double squaredErrorAtFour) {

        public FreeScore {
            exact = Map.copyOf(exact);
        }
    }
}
