package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final int DOODLES = 200;

    /** The curated themes and some that are made up. */
    private static List<Theme> themes() {
        List<Theme> themes = new ArrayList<>(Themes.all());
        for (long seed = 0; seed < DOODLES; seed++) {
            themes.add(Themes.doodle(seed));
        }
        return themes;
    }

    /** The pixels of a quarter: 0 upper left, 1 upper right, 2 lower left, 3 lower right. */
    private static byte[] quarter(Sprite sprite, int which) {
        byte[] whole = new byte[64];
        Arrays.fill(whole, (byte) -1);
        sprite.draw(whole, 8, 0, 0);
        byte[] part = new byte[16];
        for (int i = 0; i < 16; i++) {
            part[i] = whole[(which / 2 * 4 + i / 4) * 8 + which % 2 * 4 + i % 4];
        }
        return part;
    }

    @Test
    void aHeroKeepsItsHeadAndSpreadsItsLegsInTheAir() {
        for (Theme theme : themes()) {
            for (Theme.HeroChoice hero : theme.heroes()) {
                for (int upper = 0; upper < 2; upper++) {
                    assertArrayEquals(quarter(hero.stand(), upper), quarter(hero.jump(), upper));
                }
                boolean rigid = Arrays.equals(quarter(hero.stand(), 2), quarter(hero.jump(), 2));
                assertArrayEquals(quarter(hero.stand(), 2), quarter(hero.jump(), rigid ? 2 : 3));
                assertArrayEquals(quarter(hero.stand(), 3), quarter(hero.jump(), rigid ? 3 : 2));
                assertEquals(theme.style() == Theme.Style.DOODLE, rigid, "legs of a hero in " + theme);
            }
        }
    }

    @Test
    void anEnemyThatTurnsChangesItsFaceOnly() {
        for (Theme theme : themes()) {
            for (Theme.EnemyChoice enemy : theme.enemies()) {
                boolean face = Arrays.equals(quarter(enemy.left(), 0), quarter(enemy.right(), 0))
                        && Arrays.equals(quarter(enemy.left(), 1), quarter(enemy.right(), 1));
                assertFalse(face, "no direction to see in " + theme);
                assertArrayEquals(quarter(enemy.left(), 2), quarter(enemy.right(), 2));
                assertArrayEquals(quarter(enemy.left(), 3), quarter(enemy.right(), 3));
            }
        }
    }

    @Test
    void theLastTwoPicturesTellWhetherAnEnemyMovesNext() {
        for (long seed = 0; seed < 100; seed++) {
            Level level = LevelGenerator.generate(seed, Camera.ROOM);
            for (Enemy enemy : level.enemies()) {
                boolean changed = false;
                for (int t = 0; t < 40; t++) {
                    Enemy next = enemy.step(level);
                    boolean changes = next.x() != enemy.x() || next.direction() != enemy.direction();
                    assertEquals(!changed, changes, "enemy of room " + seed + " in step " + t);
                    changed = changes;
                    enemy = next;
                }
            }
        }
    }

    @Test
    void doodlesOfASeedAreTheSameAndOthersAreNot() {
        List<byte[]> pictures = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            pictures.add(picture(seed));
            assertArrayEquals(pictures.get((int) seed), picture(seed));
        }
        assertEquals(20, pictures.stream().map(Arrays::hashCode).distinct().count());
    }

    private static byte[] picture(long seed) {
        Scene scene = Scene.of(seed, Camera.ROOM, Themes.doodle(seed));
        return new TileRenderer(scene).render(new Platformer(scene.level())).toIndices();
    }

    @Test
    void theHeroOfADoodleIsFound() {
        int found = 0;
        for (long seed = 0; seed < DOODLES; seed++) {
            Scene scene = Scene.of(seed, Camera.ROOM, Themes.doodle(seed));
            Platformer game = new Platformer(scene.level());
            Place place = new Place(game.hero().x(), game.hero().y());
            found += new HeroFinder(scene)
                            .find(new TileRenderer(scene).render(game))
                            .equals(List.of(place))
                    ? 1
                    : 0;
        }
        assertTrue(found > 0.97 * DOODLES, "found " + found + " of " + DOODLES);
    }

    @Test
    void someRoomsHaveNoSideWallsAndTheirEdgesHoldAllTheSame() {
        int open = 0;
        for (long seed = 0; seed < 400; seed++) {
            Level level = LevelGenerator.generate(seed, Camera.ROOM);
            boolean walled = level.tile(0, 5) == Tile.WALL;
            open += walled ? 0 : 1;
            for (Enemy enemy : level.enemies()) {
                for (int t = 0; t < 70; t++) {
                    enemy = enemy.step(level);
                    assertTrue(enemy.x() >= 0 && enemy.x() <= level.width() - 2, "column " + enemy.x());
                }
            }
        }
        assertEquals(120, open, 30);
    }
}
