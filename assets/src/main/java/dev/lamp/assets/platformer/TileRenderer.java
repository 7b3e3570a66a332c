package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.Hero.Pose;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;

/**
 * Draws a scene. The level is painted once; a frame is a window of it with the enemies and the hero stamped on. Figures
 * bring their own bit of sky instead of see-through corners, so that they consist of the same few patches wherever they
 * are. Keeps what it drew of the coins, so use one renderer per game and thread.
 */
public final class TileRenderer {

    /** Pixels per cell. */
    public static final int CELL = 4;
    /** Cells per side of the screen. */
    public static final int SCREEN = 16;

    private static final int SIDE = SCREEN * CELL;
    /** Column of the hero on a screen that follows him. */
    public static final int HERO_COLUMN = 7;

    private final Scene scene;
    private final Backdrop backdrop;
    private final Sprite[] hero = new Sprite[Pose.values().length];
    private final Theme.EnemyChoice[] enemies;
    private final byte[] screen = new byte[SIDE * SIDE];

    public TileRenderer(Scene scene) {
        this.scene = scene;
        this.backdrop = new Backdrop(scene);
        byte sky = scene.theme().painter().background();
        Theme.HeroChoice choice = scene.theme().heroes().get(scene.heroChoice());
        for (Pose pose : Pose.values()) {
            hero[pose.ordinal()] = choice.sprite(pose).on(sky);
        }
        enemies = new Theme.EnemyChoice[scene.level().enemies().size()];
        for (int i = 0; i < enemies.length; i++) {
            Theme.EnemyChoice look = scene.enemyLook(i);
            enemies[i] = new Theme.EnemyChoice(look.left().on(sky), look.right().on(sky));
        }
    }

    /** The game as it is now; it must play the level of this renderer's scene. */
    public Frame render(Platformer game) {
        int left = scene.left(game.hero());
        backdrop.copyWindow(game, left, screen);
        for (Enemy enemy : game.enemies()) {
            Sprite sprite = enemies[enemy.number()].facing(enemy.direction());
            sprite.draw(screen, SIDE, (enemy.x() - left) * CELL, enemy.y() * CELL);
        }
        Hero now = game.hero();
        hero[now.pose().ordinal()].draw(screen, SIDE, (now.x() - left) * CELL, now.y() * CELL);
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, screen);
    }
}
