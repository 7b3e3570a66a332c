package dev.lamp.tokenizer.training;

import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The encoder: a code for any 4 x 4 patch. Each code stands for a codeword, a patch of palette indices; a patch gets
 * the code whose codeword it resembles most, summed over its 16 pixels (the lowest code if several are equal). A
 * patch's code depends on nothing but the patch.
 *
 * <p>Codes of patches seen before are remembered, which makes encoding generated frames fast. Thread-safe.
 */
public final class PatchCodebook {

    private static final int PIXELS = PatchKey.PIXELS;
    private static final int MAX_REMEMBERED = 1 << 20;

    private final int codes;
    private final int colours;
    private final byte[] codewords;
    private final float[] similarity;
    private final Map<PatchKey, Integer> remembered = new ConcurrentHashMap<>();

    /**
     * Makes a codebook.
     *
     * @param codewords palette indices, 16 per code
     * @param similarity of every pair of colours, [colours * colours]
     */
    PatchCodebook(byte[] codewords, float[] similarity) {
        if (codewords.length == 0 || codewords.length % PIXELS != 0) {
            throw new IllegalArgumentException("expected 16 pixels per code, found " + codewords.length + " in all");
        }
        this.codes = codewords.length / PIXELS;
        this.colours = (int) Math.round(Math.sqrt(similarity.length));
        this.codewords = codewords.clone();
        this.similarity = similarity.clone();
    }

    /** The codebook among a tokenizer's parameters ({@link VideoTokenizer}). */
    public static PatchCodebook of(Map<String, Tensor> tokenizer) {
        float[] values = tokenizer.get("encoder.codewords").data();
        byte[] codewords = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            codewords[i] = (byte) Math.round(values[i]);
        }
        return new PatchCodebook(codewords, tokenizer.get("encoder.similarity").data());
    }

    /** One plain code for each colour, so that any picture can be told at least roughly. */
    static PatchCodebook plain(float[] similarity) {
        int colours = (int) Math.round(Math.sqrt(similarity.length));
        byte[] codewords = new byte[colours * PIXELS];
        for (int i = 0; i < codewords.length; i++) {
            codewords[i] = (byte) (i / PIXELS);
        }
        return new PatchCodebook(codewords, similarity);
    }

    /** Number of codes. */
    public int codes() {
        return codes;
    }

    /** The 16 palette indices that a code stands for, row-major. */
    public byte[] codeword(int code) {
        return Arrays.copyOfRange(codewords, code * PIXELS, (code + 1) * PIXELS);
    }

    /** For each code of this book, the code of another book that stands for the same patch, or -1. */
    public int[] codesIn(PatchCodebook other) {
        int[] same = new int[codes];
        for (int code = 0; code < codes; code++) {
            PatchKey patch = PatchKey.at(codewords, code * PIXELS, PatchKey.SIDE);
            int candidate = other.code(patch);
            same[code] = other.isCodeword(patch, candidate) ? candidate : -1;
        }
        return same;
    }

    /** For each code the one that its mirror image, left and right exchanged, has. */
    public int[] mirrored() {
        int[] mirrored = new int[codes];
        for (int code = 0; code < codes; code++) {
            byte[] patch = new byte[PIXELS];
            for (int i = 0; i < PIXELS; i++) {
                patch[i] = codewords[
                        code * PIXELS + i / PatchKey.SIDE * PatchKey.SIDE + PatchKey.SIDE - 1 - i % PatchKey.SIDE];
            }
            mirrored[code] = code(PatchKey.at(patch, 0, PatchKey.SIDE));
        }
        return mirrored;
    }

    /**
     * Encodes a standard frame.
     *
     * @param pixels 64 x 64 palette indices, row-major
     * @return 16 x 16 codes, row-major
     */
    public int[] encode(byte[] pixels) {
        int[] tokens = new int[FrameGrid.TOKENS];
        encode(pixels, tokens, 0);
        return tokens;
    }

    /** Encodes a standard frame into an array from an offset. */
    public void encode(byte[] pixels, int[] tokens, int offset) {
        FrameGrid.requireFrame(pixels);
        for (int i = 0; i < FrameGrid.TOKENS; i++) {
            tokens[offset + i] = code(PatchKey.at(pixels, FrameGrid.corner(i), FrameGrid.SIDE));
        }
    }

    float[] similarity() {
        return similarity.clone();
    }

    int code(PatchKey patch) {
        Integer known = remembered.get(patch);
        if (known != null) {
            return known;
        }
        int code = nearest(patch);
        if (remembered.size() >= MAX_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(patch, code);
        return code;
    }

    /** How much a patch resembles a codeword, 0 to 16; 16 if they are equal. */
    float resemblance(PatchKey patch, int code) {
        float sum = 0;
        for (int i = 0; i < PIXELS; i++) {
            sum += similarity[patch.pixel(i) * colours + codewords[code * PIXELS + i]];
        }
        return sum;
    }

    /** Whether a patch is exactly what a code stands for. */
    boolean isCodeword(PatchKey patch, int code) {
        return resemblance(patch, code) == PIXELS;
    }

    private int nearest(PatchKey patch) {
        int[] rows = new int[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            rows[i] = patch.pixel(i) * colours;
        }
        int best = 0;
        float bestSum = -1;
        for (int code = 0, at = 0; code < codes; code++, at += PIXELS) {
            float sum = 0;
            for (int i = 0; i < PIXELS && sum + PIXELS - i > bestSum; i++) {
                sum += similarity[rows[i] + codewords[at + i]];
            }
            if (sum > bestSum) {
                bestSum = sum;
                best = code;
            }
        }
        return best;
    }
}
