package dev.lamp.tokenizer.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns codewords by Lloyd's iteration with modes for means (k-modes, Huang 1998): patches go to the codeword they
 * resemble most, a codeword takes the commonest colour of its patches at each pixel. It starts greedily from the
 * patches that would cost most if left out, and a code that loses all its patches starts again the same way, so none is
 * wasted. Codes that there are already stay as they are.
 */
final class CodebookLearner {

    private static final int PIXELS = PatchKey.PIXELS;

    private final int count;
    private final int codes;
    private final int known;
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
     * @param start codes that there are already and that stay as they are
     * @param codes how many codes there shall be in the end, more than those
     * @param limit how many distinct patches to learn from at most
     */
    CodebookLearner(PatchCodebook start, PatchCensus census, int codes, int limit) {
        if (codes <= start.codes()) {
            throw new IllegalArgumentException(
                    "expected more codes than the " + start.codes() + " there are, found " + codes);
        }
        List<PatchKey> patches = census.heaviest(limit);
        this.count = patches.size();
        this.codes = codes;
        this.known = start.codes();
        this.similarity = start.similarity();
        this.colours = (int) Math.round(Math.sqrt(similarity.length));
        this.pixels = new byte[count * PIXELS];
        this.weights = new double[count];
        for (int i = 0; i < count; i++) {
            patches.get(i).copyTo(pixels, i * PIXELS);
            weights[i] = census.weight(patches.get(i));
        }
        this.codewords = new byte[codes * PIXELS];
        for (int code = 0; code < known; code++) {
            System.arraycopy(start.codeword(code), 0, codewords, code * PIXELS, PIXELS);
        }
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
            if (code >= known) {
                copyPatch(costliest(), code);
            }
            offer(code);
        }
    }

    /** Lets every patch that resembles a code more than its present one move to it. */
    private void offer(int code) {
        for (int i = 0; i < count; i++) {
            consider(i, code);
        }
    }

    private void assign() {
        IntStream.range(0, count).parallel().forEach(i -> {
            best[i] = -1;
            consider(i, assigned[i]);
            for (int code = 0; code < codes; code++) {
                consider(i, code);
            }
        });
    }

    /** Moves a patch to a code if it resembles it more than its present one; gives up early if it cannot. */
    private void consider(int patch, int code) {
        float sum = 0;
        int a = patch * PIXELS;
        int b = code * PIXELS;
        for (int p = 0; p < PIXELS; p++) {
            if (sum + PIXELS - p <= best[patch]) {
                return;
            }
            sum += similarity[pixels[a + p] * colours + codewords[b + p]];
        }
        if (sum > best[patch]) {
            best[patch] = sum;
            assigned[patch] = code;
        }
    }

    private void recentre() {
        double[] votes = new double[codes * PIXELS * colours];
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < PIXELS; p++) {
                votes[(assigned[i] * PIXELS + p) * colours + pixels[i * PIXELS + p]] += weights[i];
            }
        }
        for (int slot = known * PIXELS; slot < codes * PIXELS; slot++) {
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
        for (int code = known; code < codes; code++) {
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
