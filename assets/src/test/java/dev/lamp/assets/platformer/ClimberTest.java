package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClimberTest {

    private static final int LEVELS = 100;

    @Test
    void clipsBeginOnALadderWithAClimb() {
        int climbs = 0;
        int feet = 0;
        int ladders = 0;
        for (int seed = 0; seed < LEVELS; seed++) {
            Platformer game = new Platformer(LevelGenerator.generate(seed, Camera.ROOM));
            Climber climber = new Climber(new Dice(seed), level -> Controls.IDLE);
            climber.begin(game);
            Hero start = game.hero();
            ladders += atLadder(game.level(), start) ? 1 : 0;
            feet += game.level().onLadder(start.x(), start.y()) && game.level().supported(start.x(), start.y()) ? 1 : 0;
            climbs += game.step(climber.next(game)).vertical() != EffectiveMovement.Vertical.NONE ? 1 : 0;
        }
        assertTrue(ladders > 0.9 * LEVELS, ladders + " begin at a ladder");
        assertTrue(feet > 0.3 * LEVELS, feet + " begin at its foot");
        assertTrue(climbs > 0.9 * LEVELS, climbs + " begin with a climb");
    }

    @Test
    void whoHasClimbedLetsOthersPlay() {
        Platformer game = new Platformer(LevelGenerator.generate(3, Camera.ROOM));
        Climber climber = new Climber(new Dice(3), level -> Controls.JUMP_LEFT);
        climber.begin(game);
        for (int step = 0; step < 6; step++) {
            game.step(climber.next(game));
        }
        assertEquals(Controls.JUMP_LEFT, climber.next(game));
    }

    private static boolean atLadder(Level level, Hero hero) {
        return level.onLadder(hero.x(), hero.y()) || level.ladderRow(hero.x(), hero.y() + 2);
    }
}
