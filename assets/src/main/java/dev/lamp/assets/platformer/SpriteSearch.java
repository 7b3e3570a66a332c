package dev.lamp.assets.platformer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holds figures of 2 x 2 cells against every place of a standard frame's lattice. */
final class SpriteSearch {

    private static final int FIGURE_CELLS = 2;
    private static final int MOST = TileRenderer.SCREEN - FIGURE_CELLS + 1;

    private static final List<Place> PLACES = IntStream.range(0, MOST * MOST)
            .mapToObj(i -> new Place(i % MOST, i / MOST))
            .toList();

    private SpriteSearch() {}

    /** A place where a figure may stand, and how like it the picture is there, 0 to 1. */
    record Sighting(Place place, double likeness) {}

    /** Every place where a whole figure is inside the frame. */
    static List<Place> places() {
        return PLACES;
    }

    /** How like the sprite's upper rows the picture is at a place. */
    static double likeness(Sprite sprite, byte[] picture, Place place, int rows) {
        int cell = TileRenderer.CELL;
        return sprite.likeness(picture, TileRenderer.SCREEN * cell, place.x() * cell, place.y() * cell, rows);
    }

    /** True if figures at the two places would share a cell. */
    static boolean overlap(Place a, Place b) {
        return Math.abs(a.x() - b.x()) < FIGURE_CELLS && Math.abs(a.y() - b.y()) < FIGURE_CELLS;
    }

    /** The places of figures that do not overlap, the most certain first; a weaker sighting gives way. */
    static List<Place> apart(List<Sighting> sightings) {
        List<Place> certain = new ArrayList<>();
        sightings.stream()
                .sorted(Comparator.comparingDouble(Sighting::likeness).reversed())
                .filter(sighting -> certain.stream().noneMatch(other -> overlap(other, sighting.place())))
                .forEach(sighting -> certain.add(sighting.place()));
        return certain;
    }
}
