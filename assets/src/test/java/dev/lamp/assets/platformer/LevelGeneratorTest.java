package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.LevelGenerator.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelGeneratorTest {

    private static final int LEVELS = 300;

    private static Set<Place> reached(Level level) {
        Set<Hero> seen = new HashSet<>();
        Deque<Hero> open = new ArrayDeque<>();
        open.add(Hero.standingAt(level.start()));
        while (!open.isEmpty()) {
            Hero hero = open.poll();
            if (seen.add(hero)) {
                for (Controls control : Controls.values()) {
                    open.add(Physics.step(level, hero, control));
                }
            }
        }
        Set<Place> places = new HashSet<>();
        seen.forEach(hero -> places.add(new Place(hero.x(), hero.y())));
        return places;
    }

    @Test
    void nearlyEverywhereOneCouldStandCanBeReached() {
        int standing = 0;
        int reachable = 0;
        for (int seed = 0; seed < LEVELS; seed++) {
            Level level = LevelGenerator.generate(seed, Camera.ROOM);
            Set<Place> reached = reached(level);
            assertTrue(reached.size() > 30, "room " + seed + " has only " + reached.size() + " places to be");
            for (int i = 0; i < level.width() * Level.HEIGHT; i++) {
                Place place = new Place(i % level.width(), i / level.width());
                if (level.free(place.x(), place.y()) && level.standing(place.x(), place.y())) {
                    standing++;
                    reachable += reached.contains(place) ? 1 : 0;
                }
            }
        }
        assertTrue(reachable > 0.99 * standing, "only " + reachable + " of " + standing + " places can be reached");
    }

    @Test
    void theHeroNeverLeavesTheLevel() {
        for (int seed = 0; seed < LEVELS; seed++) {
            Level level = LevelGenerator.generate(seed, Camera.ROOM);
            for (Place place : reached(level)) {
                assertTrue(place.x() >= 0 && place.x() <= level.width() - 2, "column " + place.x());
                assertTrue(place.y() >= 0 && place.y() <= Level.HEIGHT - 2, "row " + place.y());
            }
        }
    }

    @Test
    void roomsHaveLaddersCoinsAndEnemiesOften() {
        int ladders = 0;
        int coins = 0;
        int enemies = 0;
        for (int seed = 0; seed < LEVELS; seed++) {
            Level level = LevelGenerator.generate(seed, Camera.ROOM);
            coins += level.coins().isEmpty() ? 0 : 1;
            enemies += level.enemies().isEmpty() ? 0 : 1;
            boolean found = false;
            for (int i = 0; i < level.width() * Level.HEIGHT; i++) {
                found |= level.tile(i % level.width(), i / level.width()) == Tile.LADDER;
            }
            ladders += found ? 1 : 0;
        }
        assertTrue(ladders > 0.95 * LEVELS, "ladders in " + ladders);
        assertTrue(coins > 0.9 * LEVELS, "coins in " + coins);
        assertTrue(enemies > 0.3 * LEVELS, "enemies in " + enemies);
    }

    @Test
    void scrollLevelsAreLongAndRoomsFillTheScreen() {
        assertEquals(
                TileRenderer.SCREEN, LevelGenerator.generate(1, Camera.ROOM).width());
        assertTrue(LevelGenerator.generate(1, Camera.SCROLL).width() >= 48);
    }

    @Test
    void livelyLevelsHaveTwiceTheEnemiesAndCoins() {
        int[] usual = new int[2];
        int[] lively = new int[2];
        for (int seed = 0; seed < LEVELS; seed++) {
            Camera camera = Camera.values()[seed % 2];
            Level level = LevelGenerator.generate(seed, camera);
            Level more = LevelGenerator.generate(seed, camera, Kind.LIVELY);
            usual[0] += level.enemies().size() * Level.HEIGHT / level.width();
            lively[0] += more.enemies().size() * Level.HEIGHT / more.width();
            usual[1] += level.coins().size() * Level.HEIGHT / level.width();
            lively[1] += more.coins().size() * Level.HEIGHT / more.width();
        }
        assertTrue(lively[0] > 2 * usual[0], usual[0] + " enemies on " + LEVELS + " screens, lively " + lively[0]);
        assertTrue(lively[1] > 2 * usual[1], usual[1] + " coins on " + LEVELS + " screens, lively " + lively[1]);
    }

    @Test
    void crowdedLevelsHaveMoreInTheWay() {
        int walls = 0;
        int more = 0;
        for (int seed = 0; seed < LEVELS; seed++) {
            walls += walls(LevelGenerator.generate(seed, Camera.ROOM));
            Level crowded = LevelGenerator.generate(seed, Camera.ROOM, Kind.CROWDED);
            more += walls(crowded);
            assertTrue(crowded.standing(crowded.start().x(), crowded.start().y()), "the hero of level " + seed);
        }
        assertTrue(more > walls + 5 * LEVELS, walls + " cells of wall, crowded " + more);
    }

    @Test
    void moreRoomsAreOpenWhereModelsLearnWhatIsPossible() {
        int open = 0;
        int more = 0;
        for (int seed = 0; seed < LEVELS; seed++) {
            open += isOpen(LevelGenerator.generate(seed, Camera.ROOM)) ? 1 : 0;
            more += isOpen(LevelGenerator.generate(seed, Camera.ROOM, Kind.CROWDED)) ? 1 : 0;
        }
        assertEquals(0.3, (double) open / LEVELS, 0.1);
        assertEquals(0.6, (double) more / LEVELS, 0.1);
    }

    private static boolean isOpen(Level level) {
        return level.tile(0, 5) != Tile.WALL && level.tile(0, 6) != Tile.WALL;
    }

    /** Cells of wall but for those at the sides. */
    private static int walls(Level level) {
        int walls = 0;
        for (int x = 1; x < level.width() - 1; x++) {
            for (int y = 0; y < Level.HEIGHT; y++) {
                walls += level.tile(x, y) == Tile.WALL ? 1 : 0;
            }
        }
        return walls;
    }
}
