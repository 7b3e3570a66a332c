package dev.lamp.actions.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Hero;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlledMotionTest {

    private int right;
    private int all;

    @ParameterizedTest
    @EnumSource(Camera.class)
    void whatTheHeroOfTheTrueGameDidIsSeenWithoutKnowingHim(Camera camera) {
        for (long seed = 100; seed < 110; seed++) {
            play(Scene.create(seed, ClipOptions.training().with(camera)));
        }
        assertTrue(right > 0.97 * all, () -> "expected 97 % right, found " + right + " of " + all);
    }

    /** Six random steps; at each, every control is tried. */
    private void play(Scene scene) {
        Platformer game = new Platformer(scene.level());
        TileRenderer renderer = new TileRenderer(scene);
        SplittableRandom random = new SplittableRandom(scene.seed());
        for (int t = 0; t < 6; t++) {
            Frame now = renderer.render(game);
            Hero before = game.hero();
            Platformer.State state = game.snapshot();
            List<Frame> outcomes = new ArrayList<>();
            List<Motion> truth = new ArrayList<>();
            for (Controls control : Controls.values()) {
                game.restore(state);
                game.step(control);
                outcomes.add(renderer.render(game));
                truth.add(new Motion(game.hero().x() - before.x(), game.hero().y() - before.y()));
            }
            ControlledMotion seen = ControlledMotion.of(now, outcomes);
            for (int i = 0; i < truth.size(); i++) {
                right += seen.motion(i).equals(truth.get(i)) ? 1 : 0;
                all++;
            }
            game.restore(state);
            game.step(Controls.values()[random.nextInt(Controls.values().length)]);
        }
    }

    @ParameterizedTest
    @EnumSource(Camera.class)
    void whereNothingDependsOnTheActionNothingIsControlled(Camera camera) {
        Scene scene = Scene.create(7, ClipOptions.training().with(camera));
        Platformer game = new Platformer(scene.level());
        TileRenderer renderer = new TileRenderer(scene);
        Frame now = renderer.render(game);
        game.step(Controls.RIGHT);
        ControlledMotion seen = ControlledMotion.of(now, Collections.nCopies(8, renderer.render(game)));
        assertTrue(seen.controlled().isEmpty());
        assertEquals(Motion.STILL, seen.motion(3));
    }
}
