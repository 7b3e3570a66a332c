package dev.lamp.app.report;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionFan;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.actions.motion.ControlledMotion;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Tries the controls of the true game the way a dream's actions are tried: what a perfect dream would get, for even
 * true controls do not move the hero through walls, nor in the air. Nobody reads actions back here.
 */
final class TrueGameFans {

    private static final long FIRST_SEED = 850_000;
    private static final int STEPS = 12;
    private static final LatentAction UNREAD = new LatentAction(0);

    private TrueGameFans() {}

    /** Walks at random through as many levels, rooms and scroll as in training. */
    static List<PromptFans> of(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(i -> walk(Scene.create(FIRST_SEED + i, ClipOptions.training())))
                .toList();
    }

    private static PromptFans walk(Scene scene) {
        Platformer game = new Platformer(scene.level());
        TileRenderer renderer = new TileRenderer(scene);
        SplittableRandom random = new SplittableRandom(scene.seed());
        List<ActionFan> fans = new ArrayList<>();
        for (int t = 0; t < STEPS; t++) {
            Controls next = Controls.values()[random.nextInt(Controls.values().length)];
            fans.add(look(game, renderer, next));
            game.step(next);
        }
        return new PromptFans("level " + scene.seed(), fans);
    }

    private static ActionFan look(Platformer game, TileRenderer renderer, Controls played) {
        Frame now = renderer.render(game);
        Platformer.State state = game.snapshot();
        List<Frame> outcomes = new ArrayList<>();
        for (Controls control : Controls.values()) {
            game.step(control);
            outcomes.add(renderer.render(game));
            game.restore(state);
        }
        ControlledMotion motion = ControlledMotion.of(now, outcomes);
        return new ActionFan(
                new LatentAction(played.ordinal()),
                UNREAD,
                IntStream.range(0, outcomes.size())
                        .mapToObj(i -> new ActionFan.Outcome(
                                UNREAD, motion.motion(i), ActionFan.look(new LatentAction(i), outcomes)))
                        .toList());
    }
}
