package dev.lamp.app.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.Timeline;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.Theme;
import dev.lamp.assets.platformer.Themes;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import org.junit.jupiter.api.Test;

class TrueGameTest {
    private static final Theme THEME = Themes.pixel().get(0);
    private static final Scene SCENE = Scene.of(900_000, Camera.ROOM, THEME);
    private static final Frame PICTURE = new TileRenderer(SCENE).render(new Platformer(SCENE.level()));
    private static final String ORIGIN = "generator, seed 900000, room, theme: " + THEME.name();

    @Test
    void onlyPicturesOfTheGeneratorHaveAGameBehindThem() {
        assertTrue(TrueGame.of("drawn for Lamp", PICTURE).isEmpty());
        assertTrue(TrueGame.of(ORIGIN, FakeWorld.landscape(0)).isEmpty());
        assertTrue(TrueGame.of(ORIGIN.replace(THEME.name(), "nowhere"), PICTURE).isEmpty());
    }

    @Test
    void theGameGoesAlongWithTheTimelineAndBackAgain() {
        TrueGame game = TrueGame.of(ORIGIN, PICTURE).orElseThrow();
        Timeline timeline = new Timeline();
        Moment start = timeline.start(PICTURE, SamplingOptions.DEFAULT);
        for (int i = 0; i < 6; i++) {
            timeline.add(new LatentAction(1), SamplingOptions.DEFAULT, PICTURE);
        }
        Moment end = timeline.now().orElseThrow();
        Frame later = game.at(end, FakeDream.ACTIONS);
        assertNotEquals(PICTURE, later);
        assertEquals(PICTURE, game.at(start, FakeDream.ACTIONS));
        assertEquals(later, game.at(end, FakeDream.ACTIONS));
    }
}
