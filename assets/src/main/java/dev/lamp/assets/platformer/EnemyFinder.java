package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.SpriteSearch.Sighting;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the whole enemies of a room in a picture by pixels, for evaluation only: at every cell of the lattice the
 * sprites of the room's own enemies, facing either way, are held against the picture. Immutable and thread-safe.
 */
public final class EnemyFinder {

    /** An enemy counts as whole from this likeness on: nine tenths of the pixels of each of its colours, on average. */
    public static final double WHOLE = 0.9;

    private final List<Sprite> sprites;

    /** Looks for the enemies of this scene. */
    public EnemyFinder(Scene scene) {
        sprites = IntStream.range(0, scene.level().enemies().size())
                .mapToObj(scene::enemyLook)
                .distinct()
                .flatMap(look -> Stream.of(look.left(), look.right()))
                .toList();
    }

    /**
     * The cells of the whole enemies, most certain first.
     *
     * @param frame a standard frame; an enemy that is partly outside or hidden is not whole
     */
    public List<Place> find(Frame frame) {
        byte[] picture = frame.toIndices();
        List<Sighting> sightings = new ArrayList<>();
        for (Place place : SpriteSearch.places()) {
            for (Sprite sprite : sprites) {
                double likeness = SpriteSearch.likeness(sprite, picture, place, sprite.height());
                if (likeness >= WHOLE) {
                    sightings.add(new Sighting(place, likeness));
                }
            }
        }
        return SpriteSearch.apart(sightings);
    }
}
