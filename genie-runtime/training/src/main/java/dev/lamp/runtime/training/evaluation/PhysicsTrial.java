package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.HeroFinder;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One script in one room, as the true game plays it and can be seen to.
 *
 * @param truth where the hero is at the start and after each step
 */
record PhysicsTrial(PhysicsScript script, Staging staging, List<Controls> pressed, List<Place> truth) {

    /** Looks for a place in a room where a script shows its law, and where every true frame shows where the hero is. */
    static Optional<PhysicsTrial> find(PhysicsScript script, Scene scene) {
        HeroFinder finder = new HeroFinder(scene);
        for (Staging staging : Staging.shuffled(scene)) {
            int first = Math.floorMod(staging.start().x(), script.plays().size());
            for (int i = 0; i < script.plays().size(); i++) {
                List<Controls> pressed =
                        script.plays().get((first + i) % script.plays().size());
                List<Place> truth = staging.track(pressed);
                if (script.fits(scene.level(), truth) && visible(finder, staging.film(pressed), truth)) {
                    return Optional.of(new PhysicsTrial(script, staging, pressed, truth));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean visible(HeroFinder finder, List<Frame> film, List<Place> truth) {
        return IntStream.range(0, film.size())
                .allMatch(t -> finder.find(film.get(t)).equals(List.of(truth.get(t))));
    }

    /** The same for a dream. */
    ScriptPlayer.Script dream(ActionPairing actions) {
        return new ScriptPlayer.Script(
                staging.scene().seed(),
                staging.film(List.of()),
                pressed.stream().map(actions::action).toList());
    }

    /** Whether the law held in the dreamed frames, one per step. */
    boolean holds(List<Frame> dreamed) {
        HeroFinder finder = new HeroFinder(staging.scene());
        List<Optional<Place>> seen = new ArrayList<>(List.of(Optional.of(staging.start())));
        dreamed.forEach(frame -> seen.add(finder.find(frame).stream().findFirst()));
        return script.holds(staging.scene().level(), truth, seen);
    }
}
