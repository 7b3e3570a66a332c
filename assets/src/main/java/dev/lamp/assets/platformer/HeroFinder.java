package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.Hero.Pose;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the hero of a scene in a picture by pixels, for evaluation only: at every cell of the lattice the upper half of the
 * sprite, which all poses share, is held against the picture. What looks more like an enemy is not the hero. Immutable and
 * thread-safe.
 */
public final class HeroFinder {

    /** A head counts as seen from this likeness on: three quarters of the pixels of each of its colours, on average. */
    public static final double SEEN = 0.75;

    private static final int HERO_CELLS = 2;

    private final Sprite hero;
    private final List<Sprite> others = new ArrayList<>();

    /** Looks for the hero of this scene. */
    public HeroFinder(Scene scene) {
        Theme.HeroChoice choice = scene.theme().heroes().get(scene.heroChoice());
        this.hero = choice.look().sprite(Pose.STAND, choice.colours());
        for (Theme.EnemyChoice enemy : scene.theme().enemies()) {
            others.add(enemy.look().sprite(-1, false, enemy.colours()));
            others.add(enemy.look().sprite(1, false, enemy.colours()));
        }
    }

    /** A place and the share of the head's pixels that are right there. */
    private record Sighting(Place place, double share) {}

    /**
     * The cells where the hero stands, most certain first; of overlapping sightings only the best counts.
     *
     * @param frame a standard frame; cells at its border count if the whole hero is inside
     */
    public List<Place> find(Frame frame) {
        byte[] picture = frame.toIndices();
        List<Sighting> sightings = new ArrayList<>();
        for (int y = 0; y <= TileRenderer.SCREEN - HERO_CELLS; y++) {
            for (int x = 0; x <= TileRenderer.SCREEN - HERO_CELLS; x++) {
                Place place = new Place(x, y);
                double share = likeness(hero, picture, place);
                if (share >= SEEN && others.stream().noneMatch(other -> likeness(other, picture, place) > share)) {
                    sightings.add(new Sighting(place, share));
                }
            }
        }
        sightings.sort((a, b) -> Double.compare(b.share(), a.share()));
        List<Place> places = new ArrayList<>();
        for (Sighting sighting : sightings) {
            if (places.stream().noneMatch(other -> overlap(other, sighting.place()))) {
                places.add(sighting.place());
            }
        }
        return places;
    }

    private static double likeness(Sprite sprite, byte[] picture, Place place) {
        int side = TileRenderer.SCREEN * TileRenderer.CELL;
        int cell = TileRenderer.CELL;
        return sprite.likeness(picture, side, place.x() * cell, place.y() * cell, cell);
    }

    private static boolean overlap(Place a, Place b) {
        return Math.abs(a.x() - b.x()) < HERO_CELLS && Math.abs(a.y() - b.y()) < HERO_CELLS;
    }
}
