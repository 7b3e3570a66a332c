package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Hero;
import dev.lamp.assets.platformer.Level;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Platformer.State;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The true game in a room at its first moment, with the hero put where he can stand.
 *
 * @param scene a room
 * @param start where the hero stands
 */
record Staging(Scene scene, Place start) {

    /** Every place where a hero can stand in a room, in an order that the scene's seed makes. */
    static List<Staging> shuffled(Scene scene) {
        Level level = scene.level();
        List<Staging> stagings = new ArrayList<>();
        for (int x = 0; x < level.width() - 1; x++) {
            for (int y = 1; y < Level.HEIGHT - 1; y++) {
                if (level.free(x, y) && level.standing(x, y)) {
                    stagings.add(new Staging(scene, new Place(x, y)));
                }
            }
        }
        Collections.shuffle(stagings, new Random(scene.seed()));
        return stagings;
    }

    /** The game, about to begin. */
    Platformer game() {
        Platformer game = new Platformer(scene.level());
        game.restore(new State(Hero.standingAt(start), game.enemies(), new BitSet()));
        return game;
    }

    /** Where the hero is at the start and after each step. */
    List<Place> track(List<Controls> pressed) {
        Platformer game = game();
        List<Place> track = new ArrayList<>(List.of(start));
        for (Controls control : pressed) {
            game.step(control);
            track.add(new Place(game.hero().x(), game.hero().y()));
        }
        return track;
    }

    /** What is seen at the start and after each step. */
    List<Frame> film(List<Controls> pressed) {
        Platformer game = game();
        TileRenderer renderer = new TileRenderer(scene);
        List<Frame> film = new ArrayList<>(List.of(renderer.render(game)));
        for (Controls control : pressed) {
            game.step(control);
            film.add(renderer.render(game));
        }
        return film;
    }
}
