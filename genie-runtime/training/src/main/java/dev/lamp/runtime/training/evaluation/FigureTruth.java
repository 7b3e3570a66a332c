package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.platformer.Enemy;
import dev.lamp.assets.platformer.Episode;
import dev.lamp.assets.platformer.Hero;
import dev.lamp.assets.platformer.HeroCasting;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the figures of the true game are on the screen in every frame of an episode, for evaluation only.
 *
 * @param heroes top left cell of the hero, by frame
 * @param enemies top left cells of the enemies that are wholly on the screen, by frame
 */
record FigureTruth(List<Place> heroes, List<List<Place>> enemies) {

    /** Pixels a side of a figure. */
    private static final int PIXELS = 2 * TileRenderer.CELL;
    /** A hero is near an enemy whose cells are this near to his, or nearer. */
    private static final int NEAR = 3;

    static FigureTruth of(Scene scene, Episode episode) {
        Platformer game = new Platformer(scene.level());
        FigureTruth truth = new FigureTruth(new ArrayList<>(), new ArrayList<>());
        truth.add(scene, game);
        episode.controls().forEach(control -> {
            game.step(control);
            truth.add(scene, game);
        });
        return truth;
    }

    private void add(Scene scene, Platformer game) {
        Hero hero = game.hero();
        int left = scene.left(hero);
        heroes.add(new Place(hero.x() - left, hero.y()));
        List<Place> seen = new ArrayList<>();
        for (Enemy enemy : game.enemies()) {
            Place place = new Place(enemy.x() - left, enemy.y());
            if (HeroCasting.isInside(place)) {
                seen.add(place);
            }
        }
        enemies.add(seen);
    }

    /** Whether an enemy is near the hero in a frame. */
    boolean isNearEnemy(int frame) {
        Place hero = heroes.get(frame);
        return enemies.get(frame).stream()
                .anyMatch(enemy -> Math.abs(enemy.x() - hero.x()) <= NEAR && Math.abs(enemy.y() - hero.y()) <= NEAR);
    }

    /** Whether a frame shows a figure exactly as another does. */
    static boolean isRight(Place figure, Frame truth, Frame guess) {
        int left = figure.x() * TileRenderer.CELL;
        int top = figure.y() * TileRenderer.CELL;
        for (int y = top; y < top + PIXELS; y++) {
            for (int x = left; x < left + PIXELS; x++) {
                if (truth.index(x, y) != guess.index(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
