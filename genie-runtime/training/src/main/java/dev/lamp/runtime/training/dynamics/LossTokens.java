package dev.lamp.runtime.training.dynamics;

import java.util.Arrays;

/** Collects the tokens of a batch that enter the loss. */
final class LossTokens {

    private final int[] rows;
    private final int[] targets;
    private final float[] weights;
    private final float[] changed;
    private final float[] fully;
    private int[] candidates;
    private int[] movers;
    private int count;

    /** @param most how many tokens there can be */
    LossTokens(int most) {
        rows = new int[most];
        targets = new int[most];
        weights = new float[most];
        changed = new float[most];
        fully = new float[most];
        candidates = new int[Math.max(1, most / 4) * DynamicsConfig.CANDIDATES];
        movers = new int[Math.max(1, most / 4) * DynamicsConfig.WINDOW];
    }

    /** Adds a token and says at which index. */
    int add(int row, int target, float weight, boolean hasChanged, boolean fullyHidden) {
        rows[count] = row;
        targets[count] = target;
        weights[count] = weight;
        changed[count] = hasChanged ? 1 : 0;
        fully[count] = fullyHidden ? 1 : 0;
        if ((count + 1) * DynamicsConfig.CANDIDATES > candidates.length) {
            candidates = Arrays.copyOf(candidates, candidates.length * 2);
            movers = Arrays.copyOf(movers, movers.length * 2);
        }
        return count++;
    }

    int[] candidates() {
        return candidates;
    }

    int[] movers() {
        return movers;
    }

    DynamicsBatch batch(
            int windows,
            int length,
            int side,
            int[] neighbours,
            int[] motions,
            int[] remembered,
            int[] masked,
            int[] settled,
            int[] actions) {
        return new DynamicsBatch(
                windows,
                length,
                side,
                neighbours,
                motions,
                remembered,
                masked,
                settled,
                actions,
                Arrays.copyOf(rows, count),
                Arrays.copyOf(targets, count),
                Arrays.copyOf(candidates, count * DynamicsConfig.CANDIDATES),
                Arrays.copyOf(movers, count * DynamicsConfig.WINDOW),
                Arrays.copyOf(weights, count),
                Arrays.copyOf(changed, count),
                Arrays.copyOf(fully, count));
    }
}
