package dev.lamp.tokenizer.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How exactly frames survive encoding and decoding.
 *
 * @param exact share of pixels that come back the same, 0 to 1
 * @param exactChanged the same for pixels of patches that differ from the frame before (heroes, enemies, whatever
 *     moves)
 * @param codewords share of pixels that already the codewords alone have right
 */
public record TokenizerScore(double exact, double exactChanged, double codewords) {

    /**
     * Measures whole frames.
     *
     * @param clips consecutive frames each
     */
    public static TokenizerScore of(VideoTokenizer tokenizer, List<List<byte[]>> clips) {
        long pixels = 0;
        long same = 0;
        long changedPixels = 0;
        long changedSame = 0;
        long sameCodeword = 0;
        PatchCodebook codebook = tokenizer.codebook();
        for (List<byte[]> clip : clips) {
            List<int[]> tokens = clip.stream().map(codebook::encode).toList();
            List<byte[]> decoded = tokenizer.decode(tokens);
            for (int t = 0; t < clip.size(); t++) {
                for (int i = 0; i < FrameGrid.TOKENS; i++) {
                    int right = samePixels(clip.get(t), decoded.get(t), i);
                    same += right;
                    pixels += PatchKey.PIXELS;
                    sameCodeword += sameAsCodeword(clip.get(t), codebook.codeword(tokens.get(t)[i]), i);
                    if (t > 0 && samePixels(clip.get(t), clip.get(t - 1), i) < PatchKey.PIXELS) {
                        changedSame += right;
                        changedPixels += PatchKey.PIXELS;
                    }
                }
            }
        }
        return new TokenizerScore(share(same, pixels), share(changedSame, changedPixels), share(sameCodeword, pixels));
    }

    Map<String, Double> named(String name) {
        Map<String, Double> map = new LinkedHashMap<>();
        map.put(name + "Exact", exact);
        map.put(name + "ExactChanged", exactChanged);
        map.put(name + "Codewords", codewords);
        return map;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }

    private static int samePixels(byte[] a, byte[] b, int token) {
        int same = 0;
        for (int p = 0; p < PatchKey.PIXELS; p++) {
            int at = FrameGrid.pixel(token, p);
            if (a[at] == b[at]) {
                same++;
            }
        }
        return same;
    }

    private static int sameAsCodeword(byte[] frame, byte[] codeword, int token) {
        int same = 0;
        for (int p = 0; p < PatchKey.PIXELS; p++) {
            if (frame[FrameGrid.pixel(token, p)] == codeword[p]) {
                same++;
            }
        }
        return same;
    }
}
