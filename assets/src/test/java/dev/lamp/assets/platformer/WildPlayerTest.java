package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WildPlayerTest {

    private static final int LEVELS = 100;

    @Test
    void whoWatchesFirstSeesAHeroWhoStands() {
        int standing = 0;
        int moved = 0;
        for (int seed = 0; seed < LEVELS; seed++) {
            Level level = LevelGenerator.generate(seed, Camera.ROOM);
            Platformer game = new Platformer(level);
            Hero start = game.hero();
            new WildPlayer(new Dice(seed)).walk(game);
            standing += level.standing(game.hero().x(), game.hero().y()) ? 1 : 0;
            moved += game.hero().equals(start) ? 0 : 1;
        }
        assertEquals(LEVELS, standing);
        assertTrue(moved > LEVELS / 2, "most have been somewhere");
    }
}
