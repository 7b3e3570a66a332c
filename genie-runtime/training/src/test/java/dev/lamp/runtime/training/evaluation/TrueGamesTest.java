package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldState;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrueGamesTest {

    private static final long SEED = 450_007;
    private static final int BRANCHES = Controls.values().length;

    @Test
    void everyActionPressesTheControlThatItStandsFor() {
        Platformer game = new Platformer(scene().level());
        TileRenderer renderer = new TileRenderer(scene());
        Frame first = renderer.render(game);
        try (TrueGames games = games()) {
            assertEquals(Collections.nCopies(BRANCHES, first), games.reset(first, SEED));
            List<Frame> outcomes = games.step(everyAction());
            Platformer.State state = game.snapshot();
            for (Controls control : Controls.values()) {
                game.restore(state);
                game.step(control);
                assertEquals(renderer.render(game), outcomes.get(control.ordinal()), control.name());
            }
        }
    }

    @Test
    void aMomentThatIsReturnedToGoesOnTheSame() {
        try (TrueGames games = games()) {
            games.reset(new TileRenderer(scene()).render(new Platformer(scene().level())), SEED);
            games.step(everyAction());
            WorldState jumped = games.snapshot(Controls.JUMP.ordinal());
            games.fork(jumped);
            List<Frame> once = games.step(everyAction());
            games.fork(jumped);
            assertEquals(Collections.nCopies(BRANCHES, jumped.frame()), games.frames());
            assertEquals(once, games.step(everyAction()));
        }
    }

    @Test
    void nobodyCorrectsTheGame() {
        try (TrueGames games = games()) {
            assertThrows(UnsupportedOperationException.class, () -> games.correct(List.of()));
        }
    }

    private static TrueGames games() {
        return TrueGames.fromTheBeginning(BRANCHES, EpisodeKind.PROMPTS.options(1), GameBatch.PAIRING);
    }

    private static Scene scene() {
        return Scene.create(SEED, EpisodeKind.PROMPTS.options(1));
    }

    private static List<LatentAction> everyAction() {
        return IntStream.range(0, BRANCHES).mapToObj(LatentAction::new).toList();
    }
}
