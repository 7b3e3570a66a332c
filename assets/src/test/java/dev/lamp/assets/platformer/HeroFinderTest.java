package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeroFinderTest {

    private static final int SEEDS = 60;
    private static final ClipOptions ROOMS = ClipOptions.training().with(Camera.ROOM);

    @Test
    void theHeroOfATrueRoomIsFoundOnceAndWhereItIs() {
        int frames = 0;
        int right = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Scene scene = Scene.create(seed, ROOMS);
            Platformer game = new Platformer(scene.level());
            TileRenderer renderer = new TileRenderer(scene);
            HeroFinder finder = new HeroFinder(scene);
            Dice dice = new Dice(seed);
            for (int t = 0; t < 20; t++) {
                Place place = new Place(game.hero().x(), game.hero().y());
                frames++;
                right += finder.find(renderer.render(game)).equals(List.of(place)) ? 1 : 0;
                game.step(Controls.values()[dice.below(Controls.values().length)]);
            }
        }
        assertTrue(right > 0.99 * frames, "expected the hero in nearly all of " + frames + " frames, found " + right);
    }

    @Test
    void aRoomWithoutItsHeroShowsNone() {
        int seen = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Scene scene = Scene.create(seed, ROOMS);
            seen += new HeroFinder(scene).find(withoutHero(scene)).size();
        }
        assertTrue(seen <= 1, "expected no hero, found " + seen);
    }

    @Test
    void twoHeroesAreTwo() {
        Scene scene = Scene.create(3, ROOMS);
        Place start = scene.level().start();
        byte[] pixels =
                new TileRenderer(scene).render(new Platformer(scene.level())).toIndices();
        int target = start.x() < 8 ? start.x() + 4 : start.x() - 4;
        for (int y = 4 * start.y(); y < 4 * start.y() + 8; y++) {
            System.arraycopy(pixels, y * 64 + 4 * start.x(), pixels, y * 64 + 4 * target, 8);
        }
        Frame doubled = Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
        assertEquals(2, new HeroFinder(scene).find(doubled).size());
    }

    /** The first frame with the hero's place painted over by what a hero elsewhere leaves there. */
    private static Frame withoutHero(Scene scene) {
        Platformer game = new Platformer(scene.level());
        TileRenderer renderer = new TileRenderer(scene);
        byte[] first = renderer.render(game).toIndices();
        Place start = scene.level().start();
        Dice dice = new Dice(scene.seed());
        for (int t = 0; t < 2000; t++) {
            game.step(Controls.values()[dice.below(Controls.values().length)]);
            if (Math.abs(game.hero().x() - start.x()) >= 2
                    || Math.abs(game.hero().y() - start.y()) >= 2) {
                byte[] later = renderer.render(game).toIndices();
                for (int y = 4 * start.y(); y < 4 * start.y() + 8; y++) {
                    System.arraycopy(later, y * 64 + 4 * start.x(), first, y * 64 + 4 * start.x(), 8);
                }
                return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, first);
            }
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, new byte[4096]);
    }
}
