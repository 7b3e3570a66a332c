package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.Hero.Pose;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the hero of a scene in a picture by pixels, for evaluation only: at every cell of the lattice the upper half of
 * the sprite, which all poses share, is held against the picture. Where an enemy fits better, it is not the hero; nor
 * where the empty room itself looks as much like it, as some drawn furniture does. Immutable and thread-safe.
 */
public final class HeroFinder {

    /** A head counts as seen from this likeness on: three quarters of the pixels of each of its colours, on average. */
    public static final double SEEN = 0.75;

    private static final int HEAD_ROWS = 4;
    private static final int HERO_CELLS = 2;

    private final Sprite hero;
    private final List<Sprite> enemies = new ArrayList<>();
    private final List<Sighting> furniture = new ArrayList<>();

    /** Looks for the hero of this scene. */
    public HeroFinder(Scene scene) {
        this.hero = scene.theme().heroes().get(scene.heroChoice()).sprite(Pose.STAND);
        for (Theme.EnemyChoice enemy : scene.theme().enemies()) {
            enemies.add(enemy.left());
            enemies.add(enemy.right());
        }
        if (scene.camera() == Camera.ROOM) {
            byte[] empty = new byte[FrameSize.STANDARD.pixels()];
            new Backdrop(scene).copyWindow(new Platformer(scene.level()), 0, empty);
            for (Place place : places()) {
                look(hero, empty, place, furniture);
            }
        }
    }

    /** A place where the hero may stand, and how like it the picture is there. */
    private record Sighting(Place place, double likeness) {}

    /**
     * The cells where the hero stands, most certain first.
     *
     * @param frame a standard frame; the whole hero has to be inside
     */
    public List<Place> find(Frame frame) {
        byte[] picture = frame.toIndices();
        List<Sighting> sightings = new ArrayList<>();
        for (Place place : places()) {
            look(hero, picture, place, sightings);
        }
        sightings.removeIf(sighting -> isFurniture(sighting) || isEnemy(sighting, picture));
        sightings.sort(Comparator.comparingDouble(Sighting::likeness).reversed());
        List<Place> certain = new ArrayList<>();
        for (Sighting sighting : sightings) {
            if (certain.stream().noneMatch(other -> overlap(other, sighting.place()))) {
                certain.add(sighting.place());
            }
        }
        return certain;
    }

    private static List<Place> places() {
        int most = TileRenderer.SCREEN - HERO_CELLS + 1;
        return IntStream.range(0, most * most)
                .mapToObj(i -> new Place(i % most, i / most))
                .toList();
    }

    private boolean isFurniture(Sighting sighting) {
        return furniture.stream()
                .anyMatch(piece -> piece.place().equals(sighting.place()) && piece.likeness() >= sighting.likeness());
    }

    private boolean isEnemy(Sighting sighting, byte[] picture) {
        for (Place place : places()) {
            if (overlap(place, sighting.place())) {
                for (Sprite enemy : enemies) {
                    if (likeness(enemy, picture, place) > sighting.likeness()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void look(Sprite sprite, byte[] picture, Place place, List<Sighting> sightings) {
        double likeness = likeness(sprite, picture, place);
        if (likeness >= SEEN) {
            sightings.add(new Sighting(place, likeness));
        }
    }

    private static double likeness(Sprite sprite, byte[] picture, Place place) {
        int cell = TileRenderer.CELL;
        return sprite.likeness(picture, TileRenderer.SCREEN * cell, place.x() * cell, place.y() * cell, HEAD_ROWS);
    }

    private static boolean overlap(Place a, Place b) {
        return Math.abs(a.x() - b.x()) < HERO_CELLS && Math.abs(a.y() - b.y()) < HERO_CELLS;
    }
}
