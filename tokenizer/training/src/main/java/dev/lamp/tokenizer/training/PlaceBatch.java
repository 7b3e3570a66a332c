package dev.lamp.tokenizer.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Distinct places with the patches that are there, for one update of the decoder. Most places of a frame repeat; each
 * is kept once, with a weight that grows with the square root of how often it was seen. Places that differ from their
 * codeword come first.
 *
 * @param places 9 codes per place
 * @param patches 16 palette indices per place
 * @param weights one per place, mean 1
 */
record PlaceBatch(int[] places, int[] patches, float[] weights) {

    private static final double CHANGED = 4;
    private static final double MOST = 4;

    int size() {
        return weights.length;
    }

    /**
     * Gathers places from short clips.
     *
     * @param clips consecutive frames each
     * @param limit places kept at most, chosen at random
     */
    static PlaceBatch of(List<List<byte[]>> clips, PatchCodebook codebook, int limit, Random random) {
        Map<Place, double[]> found = new HashMap<>();
        for (List<byte[]> clip : clips) {
            byte[] before = null;
            for (byte[] frame : clip) {
                gather(frame, before, codebook, found);
                before = frame;
            }
        }
        List<Place> places = new ArrayList<>(found.keySet());
        Collections.sort(places);
        Collections.shuffle(places, random);
        // Where the codeword is right there is little to learn: those places fill the batch up, counting for the ones
        // left out.
        Map<Boolean, List<Place>> byNeed =
                places.stream().collect(Collectors.partitioningBy(place -> !place.isCodeword(codebook)));
        List<Place> chosen = new ArrayList<>(first(byNeed.get(true), limit / 2));
        List<Place> easy = first(byNeed.get(false), limit - chosen.size());
        double standsFor = Math.min(MOST, byNeed.get(false).size() / Math.max(1.0, easy.size()));
        easy.forEach(place -> found.get(place)[0] *= standsFor * standsFor);
        chosen.addAll(easy);
        return of(chosen, found);
    }

    private static List<Place> first(List<Place> places, int limit) {
        return places.subList(0, Math.min(limit, places.size()));
    }

    private static void gather(byte[] frame, byte[] before, PatchCodebook codebook, Map<Place, double[]> found) {
        int[] tokens = codebook.encode(frame);
        int[] seen = new int[Places.SEEN];
        for (int i = 0; i < FrameGrid.TOKENS; i++) {
            PatchKey patch = PatchKey.at(frame, FrameGrid.corner(i), FrameGrid.SIDE);
            boolean changed = before != null && !patch.equals(PatchKey.at(before, FrameGrid.corner(i), FrameGrid.SIDE));
            Places.copy(tokens, i, codebook.codes(), seen, 0);
            found.computeIfAbsent(new Place(seen.clone(), patch), key -> new double[1])[0] += changed ? CHANGED : 1;
        }
    }

    private static PlaceBatch of(List<Place> chosen, Map<Place, double[]> found) {
        int[] places = new int[chosen.size() * Places.SEEN];
        int[] patches = new int[chosen.size() * PatchKey.PIXELS];
        float[] weights = new float[chosen.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            Place place = chosen.get(i);
            System.arraycopy(place.seen, 0, places, i * Places.SEEN, Places.SEEN);
            for (int p = 0; p < PatchKey.PIXELS; p++) {
                patches[i * PatchKey.PIXELS + p] = place.patch.pixel(p);
            }
            weights[i] = (float) Math.sqrt(found.get(place)[0]);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= (float) (weights.length / sum);
        }
        return new PlaceBatch(places, patches, weights);
    }

    /** A key of the map above; the array is not changed. */
    private record Place(int[] seen, PatchKey patch) implements Comparable<Place> {

        boolean isCodeword(PatchCodebook codebook) {
            return codebook.isCodeword(patch, seen[Places.SEEN / 2]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && Arrays.equals(seen, place.seen) && patch.equals(place.patch);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(seen) + patch.hashCode();
        }

        @Override
        public int compareTo(Place other) {
            int order = Arrays.compare(seen, other.seen);
            if (order == 0) {
                order = Long.compare(patch.high(), other.patch.high());
            }
            return order == 0 ? Long.compare(patch.low(), other.patch.low()) : order;
        }
    }
}
