package dev.lamp.tokenizer.training;

import java.util.Arrays;
import java.util.List;

/**
 * Learns codewords by Lloyd's iteration with modes for means (k-modes, Huang 1998): patches go to the codeword they
 * resemble most, a codeword takes the commonest colour of its patches at each pixel. It starts greedily from the
 * patches that would cost most if left out, and a code that loses all its patches starts again the same way, so none is
 * wasted. Plain patches of every colour always have a code of their own, so that any picture can be told at least
 * roughly.
 */
final class CodebookLearner {

    private static final int PIXELS = PatchKey.PIXELS;

    private final int count;
    private final int codes;
    private final int colours;
    private final float[] similarity;
    private final byte[] pixels;
    private final double[] weights;
    private final byte[] codewords;
    private final float[] best;
    private final int[] assigned;

    /**
     * Starts with the heaviest patches of a census.
     *
     * @param codes how many codes, more than colours
     * @param limit how many distinct patches to learn from at most
     */
    CodebookLearner(PatchCensus census, int codes, int limit, float[] similarity) {
        List<PatchKey> patches = census.heaviest(limit);
        this.count = patches.size();
        this.codes = codes;
        this.similarity = similarity;
        this.colours = (int) Math.round(Math.sqrt(similarity.length));
        if (codes <= colours) {
            throw new IllegalArgumentException("expected more codes than the " + colours + " colours, found " + codes);
        }
        this.pixels = new byte[count * PIXELS];
        this.weights = new double[count];
        for (int i = 0; i < count; i++) {
            patches.get(i).copyTo(pixels, i * PIXELS);
            weights[i] = census.weight(patches.get(i));
        }
        this.codewords = new byte[codes * PIXELS];
        this.best = new float[count];
        this.assigned = new int[count];
    }

    /** Learns, then gives the codebook. */
    PatchCodebook learn(int iterations) {
        seed();
        for (int i = 0; i < iterations; i++) {
            recentre();
            assign();
            revive();
        }
        return new PatchCodebook(codewords, similarity);
    }

    /** What is lost at present: weighted share of pixels that are not those of the codeword. */
    double error() {
        double wrong = 0;
        double total = 0;
        for (int i = 0; i < count; i++) {
            wrong += weights[i] * differing(i, assigned[i]);
            total += weights[i] * PIXELS;
        }
        return wrong / total;
    }

    private void seed() {
        Arrays.fill(best, -1);
        for (int code = 0; code < codes; code++) {
            if (code < colours) {
                Arrays.fill(codewords, code * PIXELS, (code + 1) * PIXELS, (byte) code);
            } else {
                copyPatch(costliest(), code);
            }
            offer(code);
        }
    }

    /** Lets every patch that resembles a code more than its present one move to it. */
    private void offer(int code) {
        for (int i = 0; i < count; i++) {
            float sum = resemblance(i, code);
            if (sum > best[i]) {
                best[i] = sum;
                assigned[i] = code;
            }
        }
    }

    private void assign() {
        Arrays.fill(best, -1);
        for (int i = 0; i < count; i++) {
            for (int code = 0; code < codes; code++) {
                float sum = resemblance(i, code);
                if (sum > best[i]) {
                    best[i] = sum;
                    assigned[i] = code;
                }
            }
        }
    }

    private void recentre() {
        double[] votes = new double[codes * PIXELS * colours];
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < PIXELS; p++) {
                votes[(assigned[i] * PIXELS + p) * colours + pixels[i * PIXELS + p]] += weights[i];
            }
        }
        for (int slot = colours * PIXELS; slot < codes * PIXELS; slot++) {
            int winner = codewords[slot];
            for (int colour = 0; colour < colours; colour++) {
                if (votes[slot * colours + colour] > votes[slot * colours + winner]) {
                    winner = colour;
                }
            }
            codewords[slot] = (byte) winner;
        }
    }

    /** Gives codes without patches to the patches that cost most. */
    private void revive() {
        boolean[] used = new boolean[codes];
        for (int code : assigned) {
            used[code] = true;
        }
        for (int code = colours; code < codes; code++) {
            if (!used[code]) {
                copyPatch(costliest(), code);
                offer(code);
            }
        }
    }

    private int costliest() {
        int worst = 0;
        double most = -1;
        for (int i = 0; i < count; i++) {
            double cost = weights[i] * (PIXELS - best[i]);
            if (cost > most) {
                most = cost;
                worst = i;
            }
        }
        return worst;
    }

    private void copyPatch(int patch, int code) {
        System.arraycopy(pixels, patch * PIXELS, codewords, code * PIXELS, PIXELS);
    }

    private float resemblance(int patch, int code) {
        float sum = 0;
        int a = patch * PIXELS;
        int b = code * PIXELS;
        for (int p = 0; p < PIXELS; p++) {
            sum += similarity[pixels[a + p] * colours + codewords[b + p]];
        }
        return sum;
    }

    private int differing(int patch, int code) {
        int different = 0;
        for (int p = 0; p < PIXELS; p++) {
            if (pixels[patch * PIXELS + p] != codewords[code * PIXELS + p]) {
                different++;
            }
        }
        return different;
    }
}
