package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.Hero.Pose;
import dev.lamp.assets.platformer.SpriteSearch.Sighting;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the hero of a scene in a picture by pixels, for evaluation only: at every cell of the lattice the upper half of
 * the sprite, which all poses share, is held against the picture; more of it if it has one pose and is so low that
 * there is little in that half. Where an enemy fits better, it is not the hero; nor where the empty level itself looks
 * as much like it, as some drawn furniture does. Immutable and thread-safe.
 */
public final class HeroFinder {

    /** A head counts as seen from this likeness on: three quarters of the pixels of each of its colours, on average. */
    public static final double SEEN = 0.75;

    private static final int HEAD_ROWS = 4;
    /** With fewer pixels of the hero to look for, many a line looks like him. */
    private static final int TELLING = 16;

    private static final int SIDE = TileRenderer.SCREEN * TileRenderer.CELL;

    private final Sprite hero;
    private final int rows;
    private final List<Sprite> enemies = new ArrayList<>();
    private final List<Sighting> furniture = new ArrayList<>();
    private final Set<List<Byte>> furnitureHeads = new HashSet<>();

    /** Looks for the hero of this scene. */
    public HeroFinder(Scene scene) {
        Theme.HeroChoice choice = scene.theme().heroes().get(scene.heroChoice());
        this.hero = choice.sprite(Pose.STAND);
        this.rows = choice.sprite(Pose.JUMP) == hero ? hero.rowsThatShow(TELLING, HEAD_ROWS) : HEAD_ROWS;
        for (Theme.EnemyChoice enemy : scene.theme().enemies()) {
            enemies.add(enemy.left());
            enemies.add(enemy.right());
        }
        if (scene.camera() == Camera.ROOM) {
            furniture.addAll(look(window(scene, 0)));
        } else {
            int step = TileRenderer.SCREEN - 1;
            for (int left = -step; left < scene.level().width(); left += step) {
                byte[] empty = window(scene, left);
                look(empty).forEach(piece -> furnitureHeads.add(head(empty, piece.place())));
            }
            furnitureHeads.remove(heroHead(scene));
        }
    }

    /** A screen of the level without figures. */
    private static byte[] window(Scene scene, int left) {
        byte[] empty = new byte[FrameSize.STANDARD.pixels()];
        new Backdrop(scene).copyWindow(new Platformer(scene.level()), left, empty);
        return empty;
    }

    /** What the head of the true hero looks like, corners and all. */
    private List<Byte> heroHead(Scene scene) {
        byte[] canvas = new byte[FrameSize.STANDARD.pixels()];
        hero.on(scene.theme().painter().background()).draw(canvas, SIDE, 0, 0);
        return head(canvas, new Place(0, 0));
    }

    /**
     * The cells where the hero stands, most certain first.
     *
     * @param frame a standard frame; the whole hero has to be inside
     */
    public List<Place> find(Frame frame) {
        byte[] picture = frame.toIndices();
        List<Sighting> sightings = look(picture);
        sightings.removeIf(sighting -> isFurniture(sighting, picture) || isEnemy(sighting, picture));
        return SpriteSearch.apart(sightings);
    }

    private List<Sighting> look(byte[] picture) {
        List<Sighting> sightings = new ArrayList<>();
        for (Place place : SpriteSearch.places()) {
            double likeness = SpriteSearch.likeness(hero, picture, place, rows);
            if (likeness >= SEEN) {
                sightings.add(new Sighting(place, likeness));
            }
        }
        return sightings;
    }

    /** In a room furniture stands where it stands; under a moving camera it is known by its pixels. */
    private boolean isFurniture(Sighting sighting, byte[] picture) {
        return furniture.stream()
                        .anyMatch(piece ->
                                piece.place().equals(sighting.place()) && piece.likeness() >= sighting.likeness())
                || !furnitureHeads.isEmpty() && furnitureHeads.contains(head(picture, sighting.place()));
    }

    private boolean isEnemy(Sighting sighting, byte[] picture) {
        return SpriteSearch.places().stream()
                .filter(place -> SpriteSearch.overlap(place, sighting.place()))
                .anyMatch(place -> enemies.stream()
                        .anyMatch(enemy ->
                                SpriteSearch.likeness(enemy, picture, place, HEAD_ROWS) > sighting.likeness()));
    }

    private List<Byte> head(byte[] picture, Place place) {
        Byte[] pixels = new Byte[hero.width() * rows];
        int corner = place.y() * TileRenderer.CELL * SIDE + place.x() * TileRenderer.CELL;
        Arrays.setAll(pixels, i -> picture[corner + i / hero.width() * SIDE + i % hero.width()]);
        return List.of(pixels);
    }
}
