package dev.lamp.tokenizer.prompt;

import dev.lamp.assets.video.Palette;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the colour of a palette that looks most like a given one. */
final class NearestColour {

    private final Oklab[] colours;
    private final Map<Integer, Integer> exact = new HashMap<>();

    NearestColour(Palette palette) {
        colours = new Oklab[palette.size()];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = Oklab.of(palette.rgb(i));
            exact.putIfAbsent(palette.rgb(i), i);
        }
    }

    /** The index of a colour that is in the palette as it is. */
    Optional<Integer> exactly(int rgb) {
        return Optional.ofNullable(exact.get(rgb));
    }

    /** The index of the nearest colour; the first of equals. */
    int nearest(Oklab colour) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (colours[i].distance(colour) < colours[best].distance(colour)) {
                best = i;
            }
        }
        return best;
    }

    /** The colour itself if it is common, else the most similar colour that is; itself if none is. */
    int nearestAmong(int index, int[] counts, int least) {
        if (counts[index] >= least) {
            return index;
        }
        int best = index;
        double distance = Double.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            if (counts[i] >= least && colours[i].distance(colours[index]) < distance) {
                distance = colours[i].distance(colours[index]);
                best = i;
            }
        }
        return best;
    }
}
