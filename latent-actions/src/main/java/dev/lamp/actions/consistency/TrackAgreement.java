package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.Motion;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Do two prompts move alike under the same script, whatever they look like? A prompt is described by its track alone,
 * the motion of the controlled part at every step; two tracks are as similar as the cosine between them: 1 for the same
 * motion, 0 for none in common or for a prompt in which nothing moves, below 0 for opposite motion.
 */
public final class TrackAgreement {

    private static final long SEED = 0x5EEDL;

    private final List<PromptFans> prompts;
    private final LatentAction idle;
    private final List<LatentAction> script;
    private final List<List<Motion>> tracks;
    private final double[][] similarities;

    /**
     * @param prompts all under the same script
     * @param idle the constant action to compare with
     */
    public TrackAgreement(List<PromptFans> prompts, LatentAction idle) {
        this.prompts = List.copyOf(prompts);
        this.idle = idle;
        if (prompts.stream().map(PromptFans::script).distinct().count() > 1) {
            throw new IllegalArgumentException("expected one script for all prompts, found several");
        }
        this.script = this.prompts.isEmpty() ? List.of() : this.prompts.get(0).script();
        this.tracks = tracks(script);
        this.similarities = matrix(tracks, tracks);
        for (int i = 0; i < similarities.length; i++) {
            similarities[i][i] = 1;
        }
    }

    /** The similarity of every two prompts, [prompt, prompt], 1 on the diagonal. */
    public double[][] matrix() {
        return Arrays.stream(similarities).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The same with intervals for scripts like this one in the same two prompts. Their unit is a stretch of the script;
     * a script of one stretch alone has none.
     *
     * @param memory how many steps on end depend on each other, see {@link PromptFans#stretches}
     */
    public List<List<Estimate>> pairs(int memory) {
        return IntStream.range(0, prompts.size())
                .mapToObj(i -> IntStream.range(0, prompts.size())
                        .mapToObj(j -> pair(i, j, memory))
                        .toList())
                .toList();
    }

    private Estimate pair(int i, int j, int memory) {
        int stretches = prompts.get(i).stretches(memory);
        if (i == j || stretches == 1) {
            return Estimate.exactly(similarities[i][j], stretches);
        }
        int steps = script.size();
        return Bootstrap.of(stretches, chosen -> {
            List<Motion> left = new ArrayList<>();
            List<Motion> right = new ArrayList<>();
            for (int stretch : chosen) {
                int from = stretch * steps / stretches;
                int to = (stretch + 1) * steps / stretches;
                left.addAll(tracks.get(i).subList(from, to));
                right.addAll(tracks.get(j).subList(from, to));
            }
            return similarity(left, right);
        });
    }

    /** The mean similarity of two different prompts. */
    public List<Finding> findings() {
        List<LatentAction> shuffled = new ArrayList<>(script);
        Collections.shuffle(shuffled, new Random(SEED));
        List<LatentAction> resting = Collections.nCopies(script.size(), idle);
        Estimate nothing = Estimate.exactly(0, prompts.size());
        Measurement measured = Measurement.of(
                "tracks.agreement",
                "track agreement",
                "similarity of motion between prompts under one script",
                Unit.RATIO,
                mean(similarities));
        return List.of(Finding.of(measured)
                .beside(Finding.COPY, nothing)
                .beside(Finding.SHUFFLED, mean(matrix(tracks, tracks(shuffled))))
                .beside(Finding.CONSTANT, mean(matrix(tracks, tracks(resting)))));
    }

    /** The mean similarity of a prompt to all the others; its unit is one of those. */
    public Estimate ofPrompt(int prompt) {
        double[] row = similarities[prompt];
        return Bootstrap.mean(IntStream.range(0, row.length)
                .filter(other -> other != prompt)
                .mapToDouble(other -> row[other])
                .toArray());
    }

    private List<List<Motion>> tracks(List<LatentAction> actions) {
        return prompts.stream()
                .map(prompt -> IntStream.range(0, actions.size())
                        .mapToObj(t ->
                                prompt.fans().get(t).outcome(actions.get(t)).motion())
                        .toList())
                .toList();
    }

    private static double[][] matrix(List<List<Motion>> left, List<List<Motion>> right) {
        double[][] matrix = new double[left.size()][right.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                matrix[i][j] = similarity(left.get(i), right.get(j));
            }
        }
        return matrix;
    }

    private static Estimate mean(double[][] matrix) {
        return Bootstrap.of(matrix.length, chosen -> {
            double sum = 0;
            int pairs = 0;
            for (int i : chosen) {
                for (int j : chosen) {
                    sum += i == j ? 0 : matrix[i][j];
                    pairs += i == j ? 0 : 1;
                }
            }
            return sum / pairs;
        });
    }

    private static double similarity(List<Motion> a, List<Motion> b) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int t = 0; t < a.size(); t++) {
            product += a.get(t).dot(b.get(t));
            squaresA += a.get(t).dot(a.get(t));
            squaresB += b.get(t).dot(b.get(t));
        }
        return product == 0 ? 0 : product / Math.sqrt(squaresA * squaresB);
    }
}
