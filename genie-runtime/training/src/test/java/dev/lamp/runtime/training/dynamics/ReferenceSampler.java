package dev.lamp.runtime.training.dynamics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * MaskGIT sampling as plainly as possible, one token after the other: what the exported graph has to agree with. Tokens
 * are in packed order.
 *
 * @param codes K, also the id of a hidden token
 * @param model the distributions of all 256 tokens, given those settled so far
 */
record ReferenceSampler(int codes, Function<int[], Mixture> model) {

    private static final int CHOICES = 8;

    /** Tokens, and the chances of the likeliest ones when they were drawn. */
    record Drawn(int[] tokens, double[] chances) {}

    /**
     * Draws a frame; noise is [steps][2][256], the same as the graph's but in packed order. The first of a world is
     * settled at once.
     */
    Drawn draw(float[][][] noise, double temperature, double order, boolean first) {
        int[] tokens = new int[DynamicsConfig.TOKENS];
        double[] chances = new double[DynamicsConfig.TOKENS];
        Arrays.fill(tokens, codes);
        for (int step = 0; step < noise.length; step++) {
            Mixture mixture = model.apply(tokens.clone());
            int[] drawn = tokens.clone();
            double[] chance = new double[DynamicsConfig.TOKENS];
            for (int i = 0; i < tokens.length; i++) {
                drawn[i] = choose(mixture, i, noise[0][0][i], temperature);
                chance[i] = largest(mixture, i);
            }
            int staying = first ? 0 : hidden(step, noise.length);
            for (int i : settling(tokens, chance, noise[step][1], order, staying)) {
                tokens[i] = drawn[i];
                chances[i] = chance[i];
            }
        }
        return new Drawn(tokens, chances);
    }

    private int choose(Mixture mixture, int token, float uniform, double temperature) {
        List<Integer> best = IntStream.range(0, codes)
                .boxed()
                .sorted(Comparator.comparingDouble(code -> -mixture.probability(token, code)))
                .limit(CHOICES)
                .toList();
        double warmth = Math.max(temperature, 0.01);
        double most = largest(mixture, token);
        double[] weights = best.stream()
                .mapToDouble(code -> mixture.probability(token, code) / most)
                .map(share -> share < 0.03 ? 0 : Math.pow(share, 1 / warmth))
                .toArray();
        double rest = uniform * Arrays.stream(weights).sum();
        int chosen = 0;
        while (chosen < CHOICES - 1 && rest >= weights[chosen]) {
            rest -= weights[chosen++];
        }
        return best.get(chosen);
    }

    private double largest(Mixture mixture, int token) {
        return IntStream.range(0, codes)
                .mapToDouble(code -> mixture.probability(token, code))
                .max()
                .orElseThrow();
    }

    /** The hidden tokens but for those with the lowest scores, of which so many stay hidden. */
    private List<Integer> settling(int[] tokens, double[] chance, float[] noise, double order, int staying) {
        return IntStream.range(0, tokens.length)
                .filter(i -> tokens[i] == codes)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> (1 - order) * chance[i] + order * noise[i]))
                .skip(staying)
                .toList();
    }

    private static int hidden(int step, int steps) {
        return step == steps - 1 ? 0 : (int) Math.round(32 * Math.pow(3 / 32.0, step / Math.max(1.0, steps - 2)));
    }
}
