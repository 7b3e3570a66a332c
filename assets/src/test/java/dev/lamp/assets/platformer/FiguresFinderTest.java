package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresFinderTest {

    private static final ClipOptions ROOMS = ClipOptions.training().with(Camera.ROOM);
    private static final ClipOptions SCROLL = ClipOptions.training().with(Camera.SCROLL);
    private static final Frame PLAIN =
            Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, new byte[FrameSize.STANDARD.pixels()]);

    @Test
    void theEnemiesOfARoomAreFoundWhereTheyAreUnlessHidden() {
        for (Scene scene : scenes(ROOMS)) {
            Platformer game = new Platformer(scene.level());
            Place hero = new Place(game.hero().x(), game.hero().y());
            Set<Place> places = game.enemies().stream()
                    .map(enemy -> new Place(enemy.x(), enemy.y()))
                    .filter(place -> !SpriteSearch.overlap(place, hero))
                    .collect(Collectors.toSet());
            Frame frame = new TileRenderer(scene).render(game);
            assertEquals(
                    places,
                    Set.copyOf(new EnemyFinder(scene).find(frame)),
                    scene.theme().name());
        }
    }

    @Test
    void anEnemyThatLostItsUpperHalfIsNotWhole() {
        for (Scene scene : scenes(ROOMS)) {
            byte[] pixels = new TileRenderer(scene)
                    .render(new Platformer(scene.level()))
                    .toIndices();
            for (Enemy enemy : scene.level().enemies()) {
                for (int i = 0; i < 32; i++) {
                    pixels[(4 * enemy.y() + i / 8) * 64 + 4 * enemy.x() + i % 8] =
                            scene.theme().painter().background();
                }
            }
            Frame frame = Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
            assertEquals(List.of(), new EnemyFinder(scene).find(frame));
        }
    }

    @Test
    void coinsAreSeenWhereTheyAreAndNotOnAPlainScreen() {
        for (Scene scene : scenes(ROOMS)) {
            Platformer game = new Platformer(scene.level());
            Frame frame = new TileRenderer(scene).render(game);
            CoinFinder finder = new CoinFinder(scene);
            Set<Place> hidden = new HashSet<>();
            game.enemies().forEach(enemy -> hide(enemy.x(), enemy.y(), hidden));
            hide(game.hero().x(), game.hero().y(), hidden);
            for (Place coin : game.coins()) {
                assertTrue(hidden.contains(coin) || finder.sees(frame, coin), scene.theme() + " at " + coin);
                assertFalse(finder.sees(PLAIN, coin));
            }
        }
    }

    @Test
    void underAMovingCameraFurnitureIsNoHero() {
        for (Scene scene : scenes(SCROLL.withDrawnShare(1).withDoodleShare(0))) {
            Platformer game = new Platformer(scene.level());
            TileRenderer renderer = new TileRenderer(scene);
            HeroFinder finder = new HeroFinder(scene);
            Dice dice = new Dice(scene.seed());
            for (int t = 0; t < 20; t++) {
                Place place = new Place(TileRenderer.HERO_COLUMN, game.hero().y());
                assertEquals(List.of(place), finder.find(renderer.render(game)), scene.theme() + " at step " + t);
                game.step(Controls.values()[dice.below(Controls.values().length)]);
            }
        }
    }

    private static List<Scene> scenes(ClipOptions options) {
        return LongStream.range(0, 30)
                .mapToObj(seed -> Scene.create(seed, options))
                .toList();
    }

    private static void hide(int x, int y, Set<Place> hidden) {
        for (int i = 0; i < 4; i++) {
            hidden.add(new Place(x + i % 2, y + i / 2));
        }
    }
}
