package dev.lamp.assets.platformer;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes video of the game from seeds: the same seed and options always give the same clip. Stateless and thread-safe.
 * By agreement seeds below {@value #FIRST_TRAINING_SEED} are held out for evaluation and prompts.
 */
public final class ClipGenerator {

    /** The lowest seed that training may use. */
    public static final long FIRST_TRAINING_SEED = 1_000_000;
    /** Steps of the game per second. */
    public static final int FRAMES_PER_SECOND = 15;

    /** The clip of a seed, pixels only. */
    public Clip clip(long seed, ClipOptions options) {
        return episode(seed, options).clip();
    }

    /** The clip of a seed with what was pressed and what happened, for evaluation only. */
    public Episode episode(long seed, ClipOptions options) {
        return film(Scene.create(seed, options), options);
    }

    /** Films a given scene, played from its own seed. */
    public Episode film(Scene scene, ClipOptions options) {
        Platformer game = new Platformer(scene.level());
        TileRenderer renderer = new TileRenderer(scene);
        Player player = player(scene, game, options.players());
        List<Frame> frames = new ArrayList<>(options.length());
        List<Controls> controls = new ArrayList<>(options.length());
        List<EffectiveMovement> movements = new ArrayList<>(options.length());
        frames.add(renderer.render(game));
        while (frames.size() < options.length()) {
            Controls pressed = player.next(game);
            controls.add(pressed);
            movements.add(game.step(pressed));
            frames.add(renderer.render(game));
        }
        return new Episode(new Clip(frames, FRAMES_PER_SECOND), controls, movements);
    }

    /**
     * Draws apart from the others whether someone plays wildly or climbs first, so that clips without such players stay
     * the same.
     */
    private static Player player(Scene scene, Platformer game, ClipOptions.Players players) {
        Dice wild = new Dice(scene.seed() ^ 0x3117DL);
        if (wild.chance(players.wildShare())) {
            WildPlayer player = new WildPlayer(wild);
            player.walk(game);
            return player;
        }
        Player mixed = new MixedPlayer(new Dice(scene.seed() ^ 0x971AL), players);
        Dice climbs = new Dice(scene.seed() ^ 0xC11BL);
        if (climbs.chance(players.climberShare())) {
            Climber climber = new Climber(climbs, mixed);
            climber.begin(game);
            return climber;
        }
        return mixed;
    }
}
