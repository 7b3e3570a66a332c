package dev.lamp.tokenizer.training;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sizes and rates of the tokenizer and its training.
 *
 * @param codes how many different tokens there are
 * @param otherCodes how many of them are learned from pictures unlike the worlds
 * @param hidden width of the decoder's hidden layer
 * @param around width of the embedding of a neighbouring token
 * @param censusFrames frames whose patches the codebook is learned from
 * @param censusPatches distinct patches the codebook is learned from, at most
 * @param batchClips clips of which a batch takes some frames each
 * @param batchFrames frames taken from each of these clips
 * @param batchPlaces distinct places in a batch, at most
 * @param learningRate highest learning rate of the decoder
 * @param seed decides initial values and data
 */
public record TokenizerOptions(
        int codes,
        int otherCodes,
        int hidden,
        int around,
        int censusFrames,
        int censusPatches,
        int batchClips,
        int batchFrames,
        int batchPlaces,
        double learningRate,
        long seed) {

    /** What the shipped bundle is trained with. */
    public static TokenizerOptions standard() {
        return new TokenizerOptions(3072, 1222, 128, 24, 40_000, 40_000, 32, 3, 1024, 3e-3, 1);
    }

    /** Small enough for a run of seconds. */
    public static TokenizerOptions quick() {
        return new TokenizerOptions(3072, 1222, 64, 16, 3_000, 15_000, 8, 3, 512, 5e-3, 1);
    }

    /** As written to a run's configuration. */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("codes", Integer.toString(codes));
        map.put("otherCodes", Integer.toString(otherCodes));
        map.put("hidden", Integer.toString(hidden));
        map.put("around", Integer.toString(around));
        map.put("censusFrames", Integer.toString(censusFrames));
        map.put("censusPatches", Integer.toString(censusPatches));
        map.put("batchClips", Integer.toString(batchClips));
        map.put("batchFrames", Integer.toString(batchFrames));
        map.put("batchPlaces", Integer.toString(batchPlaces));
        map.put("learningRate", Double.toString(learningRate));
        map.put("seed", Long.toString(seed));
        return map;
    }

    /** The same training for other sizes of the model. */
    public TokenizerOptions withSizes(int newCodes, int newHidden, int newAround) {
        return new TokenizerOptions(
                newCodes,
                otherCodes,
                newHidden,
                newAround,
                censusFrames,
                censusPatches,
                batchClips,
                batchFrames,
                batchPlaces,
                learningRate,
                seed);
    }

    /** Reads what {@link #toMap} gave. */
    public static TokenizerOptions of(Map<String, String> map) {
        return new TokenizerOptions(
                Integer.parseInt(map.get("codes")),
                Integer.parseInt(map.getOrDefault("otherCodes", "0")),
                Integer.parseInt(map.get("hidden")),
                Integer.parseInt(map.get("around")),
                Integer.parseInt(map.get("censusFrames")),
                Integer.parseInt(map.get("censusPatches")),
                Integer.parseInt(map.get("batchClips")),
                Integer.parseInt(map.get("batchFrames")),
                Integer.parseInt(map.get("batchPlaces")),
                Double.parseDouble(map.get("learningRate")),
                Long.parseLong(map.get("seed")));
    }
}
