package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.EffectiveMovement.Vertical;
import dev.lamp.assets.platformer.Hero.Pose;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformerTest {

    private static final String AIR = "..........";
    private static final String FLOOR = "##########";

    private static List<Integer> rows(Platformer game, Controls first, Controls then, int steps) {
        List<Integer> displacements = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int before = game.hero().y();
            game.step(i == 0 ? first : then);
            displacements.add(game.hero().y() - before);
        }
        return displacements;
    }

    @Test
    void aJumpRisesThreeAndOneAndFallsOneTwoAndTheRest() {
        Platformer game = new Platformer(Picture.level(AIR, "...@......", AIR, FLOOR));
        assertEquals(List.of(-3, -1, 1, 2, 1, 0), rows(game, Controls.JUMP, Controls.IDLE, 6));
    }

    @Test
    void aHeldJumpStartsAgainOnLandingOnly() {
        Platformer game = new Platformer(Picture.level(AIR, "...@......", AIR, FLOOR));
        assertEquals(List.of(-3, -1, 1, 2, 1, -3), rows(game, Controls.JUMP, Controls.JUMP, 6));
    }

    @Test
    void theJumpPoseIsShownInTheAirOnly() {
        Platformer game = new Platformer(Picture.level(AIR, "...@......", AIR, FLOOR));
        game.step(Controls.JUMP);
        assertEquals(Pose.JUMP, game.hero().pose());
        rows(game, Controls.IDLE, Controls.IDLE, 4);
        assertEquals(Pose.STAND, game.hero().pose());
    }

    @Test
    void aCeilingCutsTheJumpShort() {
        Platformer game = new Platformer(Picture.level(FLOOR, AIR, "...@......", AIR, FLOOR));
        assertEquals(List.of(-1, 1, 0), rows(game, Controls.JUMP, Controls.IDLE, 3));
    }

    @Test
    void walkingOffAnEdgeFallsFasterAndFaster() {
        Platformer game =
                new Platformer(Picture.level(".@........", AIR, "###.......", AIR, AIR, AIR, AIR, AIR, AIR, FLOOR));
        game.step(Controls.RIGHT);
        game.step(Controls.RIGHT);
        assertEquals(List.of(1, 2, 2, 2, 0), rows(game, Controls.IDLE, Controls.IDLE, 5));
    }

    @Test
    void aPlatformLetsThroughFromBelowAndHoldsFromAbove() {
        Platformer game = new Platformer(Picture.level(AIR, AIR, "==========", AIR, "...@......", AIR, FLOOR));
        assertEquals(List.of(-3, -1, 0, 0), rows(game, Controls.JUMP, Controls.DOWN, 4));
    }

    @Test
    void wallsStopTheHeroAndTheMovementSaysNone() {
        Platformer game = new Platformer(Picture.level("...@.#....", ".....#....", FLOOR));
        assertEquals(new EffectiveMovement(0, Vertical.NONE), game.step(Controls.RIGHT));
        assertEquals(new EffectiveMovement(-1, Vertical.NONE), game.step(Controls.LEFT));
    }

    @Test
    void laddersAreClimbedACellAStepBothWays() {
        Platformer game = new Platformer(Picture.level(
                "..==HH==..", "....HH....", "....HH....", "....HH....", "....@H....", "....HH....", FLOOR));
        game.restore(new Platformer.State(Hero.standingAt(new Place(4, 13)), List.of(), new java.util.BitSet()));
        for (int i = 0; i < 6; i++) {
            assertEquals(new EffectiveMovement(0, Vertical.CLIMB_UP), game.step(Controls.UP));
        }
        assertEquals(7, game.hero().y());
        assertEquals(new EffectiveMovement(0, Vertical.NONE), game.step(Controls.UP));
        assertEquals(new EffectiveMovement(0, Vertical.CLIMB_DOWN), game.step(Controls.DOWN));
    }

    @Test
    void nobodyFallsOffALadderButAJumpLeavesIt() {
        Platformer game = new Platformer(Picture.level("....HH....", "....HH....", "....HH....", "....HH....", FLOOR));
        game.restore(new Platformer.State(Hero.standingAt(new Place(4, 11)), List.of(), new java.util.BitSet()));
        assertEquals(List.of(0, -3), rows(game, Controls.IDLE, Controls.JUMP, 2));
    }

    @Test
    void aCoinVanishesWhenTouched() {
        Platformer game = new Platformer(Picture.level("...@......", ".....o....", FLOOR));
        assertEquals(1, game.coins().size());
        game.step(Controls.RIGHT);
        assertTrue(game.coins().isEmpty());
    }

    @Test
    void anEnemyVanishesWhenTouchedAndNotBefore() {
        Platformer game = new Platformer(Picture.level("..@...<...", AIR, FLOOR));
        game.step(Controls.IDLE);
        assertEquals(List.of(new Enemy(0, 5, 13, -1, false)), game.enemies());
        Platformer.State before = game.snapshot();
        game.step(Controls.RIGHT);
        game.step(Controls.IDLE);
        assertEquals(List.of(), game.enemies());
        game.restore(before);
        assertEquals(1, game.enemies().size());
    }

    @Test
    void anEnemyWalksEverySecondStepAndTurnsAtEdges() {
        Level level = Picture.level(AIR, AIR, "######....");
        Enemy enemy = new Enemy(0, 3, 13, 1, true);
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            enemy = enemy.step(level);
            columns.add(enemy.x());
        }
        assertEquals(List.of(4, 4, 4, 4, 3, 3, 2, 2), columns);
    }

    @Test
    void aRestoredGameGoesOnAsBefore() {
        Platformer game = new Platformer(LevelGenerator.generate(3, Camera.ROOM));
        Player player = new RandomPlayer(new Dice(1));
        for (int i = 0; i < 50; i++) {
            game.step(player.next(game));
        }
        Platformer.State saved = game.snapshot();
        Platformer other = new Platformer(game.level());
        other.restore(saved);
        for (int i = 0; i < 50; i++) {
            Controls control = Controls.values()[i * 5 % 8];
            game.step(control);
            other.step(control);
            assertEquals(game.snapshot(), other.snapshot());
        }
        assertFalse(game.hero().equals(saved.hero()) && game.coins().isEmpty());
    }
}
