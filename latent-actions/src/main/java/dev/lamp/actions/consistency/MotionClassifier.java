package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.Motion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Guesses the action from a motion: the one that had this motion most often in other prompts. Motions on a lattice are
 * few, so counting them is the best possible classifier. A guess among equals counts in part.
 */
final class MotionClassifier {

    private final Map<Motion, int[]> counts = new HashMap<>();

    private MotionClassifier() {}

    /** How many actions of each prompt are told by the motions of all the others. */
    static double[] heldOut(List<List<MotionSample>> byPrompt) {
        MotionClassifier classifier = new MotionClassifier();
        byPrompt.forEach(prompt -> classifier.count(prompt, 1));
        double[] right = new double[byPrompt.size()];
        for (int p = 0; p < right.length; p++) {
            classifier.count(byPrompt.get(p), -1);
            right[p] = byPrompt.get(p).stream().mapToDouble(classifier::credit).sum();
            classifier.count(byPrompt.get(p), 1);
        }
        return right;
    }

    private void count(List<MotionSample> samples, int by) {
        for (MotionSample sample : samples) {
            counts.computeIfAbsent(sample.motion(), motion -> new int[LatentAction.COUNT])[sample.action()] += by;
        }
    }

    private double credit(MotionSample sample) {
        int[] seen = counts.get(sample.motion());
        int most = Arrays.stream(seen).max().orElseThrow();
        long equals = Arrays.stream(seen).filter(n -> n == most).count();
        return seen[sample.action()] == most ? 1.0 / equals : 0;
    }
}
