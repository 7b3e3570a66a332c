package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.CoinFinder;
import dev.lamp.assets.platformer.EffectiveMovement;
import dev.lamp.assets.platformer.Episode;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A walk of the true game in a room in which a coin is taken.
 *
 * @param film true frames: those before the taking, the first without the coin, and those after it
 * @param movements what happened between them
 * @param coin the cell that the coin was taken from
 * @param lead frames up to the first without the coin
 */
record CoinTrial(Scene scene, List<Frame> film, List<EffectiveMovement> movements, Place coin, int lead) {

    /** Steps that are dreamed freely after the taking. */
    static final int STEPS = 32;
    /** Least number of them in which the place of the coin is not covered by the hero. */
    private static final int UNCOVERED = 8;

    private static final int LENGTH = 150;

    /** How long a walk has to be filmed to be searched. */
    static ClipOptions options() {
        return EpisodeKind.COINS.options(LENGTH);
    }

    /**
     * Looks for the first coin that is taken late enough to be led there and early enough to be watched afterwards,
     * that could be seen before, and whose empty place does not look like a coin.
     *
     * @param lead true frames to give
     */
    static Optional<CoinTrial> find(long seed, Episode walk, int lead) {
        Scene scene = Scene.create(seed, options());
        Platformer game = new Platformer(scene.level());
        for (int t = 1; t + STEPS < walk.clip().length(); t++) {
            List<Place> before = game.coins();
            game.step(walk.controls().get(t - 1));
            List<Place> after = game.coins();
            if (t >= lead && after.size() < before.size()) {
                before.removeAll(after);
                int first = t - lead + 1;
                CoinTrial trial = new CoinTrial(
                        scene,
                        frames(walk, first, t + STEPS + 1),
                        walk.movements().subList(first, t + STEPS),
                        before.get(0),
                        lead);
                if (trial.isVisible(game, walk, t)) {
                    return Optional.of(trial);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Frame> frames(Episode walk, int from, int to) {
        List<Frame> frames = new ArrayList<>();
        for (int t = from; t < to; t++) {
            frames.add(walk.clip().frame(t));
        }
        return frames;
    }

    /** The game is at the taking and stays there. */
    private boolean isVisible(Platformer game, Episode walk, int taking) {
        CoinFinder finder = new CoinFinder(scene);
        boolean seenBefore = film.subList(0, lead - 1).stream().anyMatch(frame -> finder.sees(frame, coin));
        boolean goneAfter = film.subList(lead - 1, film.size()).stream().noneMatch(frame -> finder.sees(frame, coin));
        Platformer.State now = game.snapshot();
        int uncovered = 0;
        for (int t = taking; t < taking + STEPS; t++) {
            game.step(walk.controls().get(t));
            uncovered += covers(game) ? 0 : 1;
        }
        game.restore(now);
        return seenBefore && goneAfter && uncovered >= UNCOVERED;
    }

    private boolean covers(Platformer game) {
        int dx = coin.x() - game.hero().x();
        int dy = coin.y() - game.hero().y();
        return dx >= 0 && dx <= 1 && dy >= 0 && dy <= 1;
    }

    /** The same walk for a dream: led along true frames up to the taking, then free. */
    ScriptPlayer.Script dream(ActionPairing actions) {
        return new ScriptPlayer.Script(
                scene.seed(),
                film.subList(0, lead),
                movements.stream().map(actions::action).toList());
    }

    /** Whether the coin was gone from its place in all dreamed frames. */
    boolean staysTaken(List<Frame> dreamed) {
        CoinFinder finder = new CoinFinder(scene);
        return dreamed.stream().noneMatch(frame -> finder.sees(frame, coin));
    }
}
