package dev.lamp.tokenizer.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each distinct patch occurs, with patches that change between frames (heroes, enemies, coins) counting more
 * than their share of the picture. Not thread-safe.
 */
final class PatchCensus {

    private final double changedWeight;
    private final Map<PatchKey, double[]> weights = new HashMap<>();
    private double total;

    /**
     * Starts an empty census.
     *
     * @param changedWeight how much a patch counts where it differs from the frame before; 1 or more
     */
    PatchCensus(double changedWeight) {
        this.changedWeight = changedWeight;
    }

    /** Counts consecutive frames of one clip. */
    void add(List<byte[]> frames) {
        for (int t = 0; t < frames.size(); t++) {
            byte[] frame = frames.get(t);
            byte[] before = frames.get(Math.max(0, t - 1));
            for (int i = 0; i < FrameGrid.TOKENS; i++) {
                PatchKey patch = PatchKey.at(frame, FrameGrid.corner(i), FrameGrid.SIDE);
                boolean changed = t > 0 && !patch.equals(PatchKey.at(before, FrameGrid.corner(i), FrameGrid.SIDE));
                double weight = changed ? changedWeight : 1;
                weights.computeIfAbsent(patch, key -> new double[1])[0] += weight;
                total += weight;
            }
        }
    }

    /** Number of distinct patches. */
    int distinct() {
        return weights.size();
    }

    /** Sum of all weights. */
    double total() {
        return total;
    }

    double weight(PatchKey patch) {
        double[] weight = weights.get(patch);
        return weight == null ? 0 : weight[0];
    }

    /** The patches of the greatest weights, greatest first; equal ones in a fixed order. */
    List<PatchKey> heaviest(int limit) {
        List<Map.Entry<PatchKey, double[]>> entries = new ArrayList<>(weights.entrySet());
        entries.sort(Comparator.comparingDouble((Map.Entry<PatchKey, double[]> entry) -> -entry.getValue()[0])
                .thenComparingLong(entry -> entry.getKey().high())
                .thenComparingLong(entry -> entry.getKey().low()));
        return entries.stream().limit(limit).map(Map.Entry::getKey).toList();
    }
}
