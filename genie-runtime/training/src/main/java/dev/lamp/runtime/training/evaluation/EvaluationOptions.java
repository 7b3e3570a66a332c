package dev.lamp.runtime.training.evaluation;

import dev.lamp.runtime.dynamics.SamplingOptions;

/**
 * How much is measured and how.
 *
 * @param episodes held-out episodes of each kind, 1 to 10,000; rounded up to whole batches
 * @param heroRuns random walks of each kind, 1 to 10,000; rounded up to whole batches
 * @param seedOffset added to the first seed of every kind, 0 to 40,000, for a second opinion
 * @param batch episodes that are played at a time, at least 2
 * @param history true frames that a rollout is given before it counts
 * @param sampling how frames are drawn
 */
record EvaluationOptions(
        int episodes, int heroRuns, long seedOffset, int batch, int history, SamplingOptions sampling) {

    private static final int MAX_EPISODES = 10_000;
    private static final int MAX_OFFSET = 40_000;

    EvaluationOptions {
        requireEpisodes("episodes", episodes);
        requireEpisodes("hero runs", heroRuns);
        if (seedOffset < 0 || seedOffset > MAX_OFFSET) {
            throw new IllegalArgumentException(
                    "expected a seed offset of 0 to " + MAX_OFFSET + ", found " + seedOffset);
        }
        if (batch < 2) {
            throw new IllegalArgumentException("expected a batch of 2 or more, found " + batch);
        }
        episodes = roundedUp(episodes, batch);
        heroRuns = roundedUp(heroRuns, batch);
    }

    /** The seed of an episode of a kind. */
    long seed(EpisodeKind kind, int episode) {
        return kind.firstSeed() + seedOffset + episode;
    }

    private static int roundedUp(int count, int batch) {
        return (count + batch - 1) / batch * batch;
    }

    private static void requireEpisodes(String what, int count) {
        if (count < 1 || count > MAX_EPISODES) {
            throw new IllegalArgumentException("expected 1 to " + MAX_EPISODES + " " + what + ", found " + count);
        }
    }
}
