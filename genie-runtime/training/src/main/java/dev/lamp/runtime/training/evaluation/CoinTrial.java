package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.motion.CameraMotion;
import dev.lamp.actions.motion.Cells;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.CoinFinder;
import dev.lamp.assets.platformer.EffectiveMovement;
import dev.lamp.assets.platformer.Episode;
import dev.lamp.assets.platformer.Hero;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A walk of the true game in which a coin is taken.
 *
 * @param film true frames: those before the taking, the first without the coin, and those after it
 * @param movements what happened between them
 * @param coin the cell of the screen that the coin was taken from
 * @param lead frames up to the first without the coin
 */
record CoinTrial(Scene scene, List<Frame> film, List<EffectiveMovement> movements, Place coin, int lead) {

    /** Steps that are dreamed freely after the taking. */
    static final int STEPS = 32;
    /** Frames in which a walk is searched for a coin. */
    static final int LENGTH = 150;
    /** Least number of steps in which the place of the coin is on the screen and not covered by the hero. */
    private static final int IN_SIGHT = 4;

    /** A step of the true game: where the hero is, and which coins are left. */
    private record Moment(Hero hero, List<Place> coins) {

        boolean covers(Place coin) {
            int dx = coin.x() - hero.x();
            int dy = coin.y() - hero.y();
            return dx >= 0 && dx <= 1 && dy >= 0 && dy <= 1;
        }
    }

    /**
     * Looks for the first coin that is taken late enough to be led there and early enough to be watched afterwards,
     * that could be seen before, and whose empty place does not look like a coin.
     *
     * @param walk in this scene
     * @param lead true frames to give, at least 2
     */
    static Optional<CoinTrial> find(Scene scene, Episode walk, int lead) {
        List<Moment> moments = moments(scene, walk);
        return IntStream.range(lead, moments.size() - STEPS)
                .boxed()
                .flatMap(t -> moments.get(t - 1).coins().stream()
                        .filter(coin -> !moments.get(t).coins().contains(coin))
                        .limit(1)
                        .filter(coin -> inSight(scene, moments.subList(t, t + STEPS + 1), coin))
                        .map(coin -> at(scene, walk, t, lead, onScreen(scene, moments.get(t), coin)))
                        .filter(trial -> trial.isVisible(scene, moments.get(t - 1), moments.get(t))))
                .findFirst();
    }

    private static List<Moment> moments(Scene scene, Episode walk) {
        Platformer game = new Platformer(scene.level());
        List<Moment> moments = new ArrayList<>(List.of(new Moment(game.hero(), game.coins())));
        walk.controls().forEach(pressed -> {
            game.step(pressed);
            moments.add(new Moment(game.hero(), game.coins()));
        });
        return moments;
    }

    private static CoinTrial at(Scene scene, Episode walk, int taking, int lead, Place coin) {
        int first = taking - lead + 1;
        return new CoinTrial(
                scene,
                IntStream.rangeClosed(first, taking + STEPS)
                        .mapToObj(walk.clip()::frame)
                        .toList(),
                walk.movements().subList(first, taking + STEPS),
                coin,
                lead);
    }

    private static Place onScreen(Scene scene, Moment moment, Place coin) {
        int left = scene.left(moment.hero());
        return new Place(coin.x() - left, coin.y());
    }

    private static boolean inSight(Scene scene, List<Moment> after, Place coin) {
        return after.stream()
                        .filter(moment -> !moment.covers(coin))
                        .map(moment -> onScreen(scene, moment, coin).x())
                        .filter(column -> column >= 0 && column < TileRenderer.SCREEN)
                        .count()
                >= IN_SIGHT;
    }

    /** Whether the true frames show the coin before it is taken and never after. */
    private boolean isVisible(Scene scene, Moment before, Moment taken) {
        int column = coin.x()
                + onScreen(scene, before, coin).x()
                - onScreen(scene, taken, coin).x();
        Frame last = film.get(lead - 2);
        return new CoinFinder(scene).sees(last, new Place(column, coin.y()))
                && staysTaken(film.subList(lead, film.size()));
    }

    /** The same walk for a dream: led along true frames up to the taking, then free. */
    ScriptPlayer.Script dream(ActionPairing actions) {
        return new ScriptPlayer.Script(
                scene.seed(),
                film.subList(0, lead),
                movements.stream().map(actions::action).toList());
    }

    /** Whether the coin was never seen in its place, for as long as that was on the screen of the dream. */
    boolean staysTaken(List<Frame> dreamed) {
        CoinFinder finder = new CoinFinder(scene);
        Place place = coin;
        Frame before = film.get(lead - 1);
        for (Frame frame : dreamed) {
            if (scene.camera() == Camera.SCROLL) {
                place = new Place(place.x() + CameraMotion.between(Cells.of(before), Cells.of(frame)), place.y());
                before = frame;
            }
            if (place.x() < 0 || place.x() >= TileRenderer.SCREEN) {
                return true;
            }
            if (finder.sees(frame, place)) {
                return false;
            }
        }
        return true;
    }
}
