package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SceneTest {

    private static final int SCENES = 200;

    private final ClipOptions doodles = ClipOptions.training().withDoodleShare(1);
    private final Set<Theme.HeroChoice> known =
            Themes.all().stream().flatMap(theme -> theme.heroes().stream()).collect(Collectors.toSet());

    @Test
    void inDoodlesThatAreOnlyLearnedFromFiguresAreKnownOrTheHeroIsAlone() {
        int played = 0;
        for (int seed = 0; seed < SCENES; seed++) {
            Scene scene = Scene.create(seed, seed % 2 == 0 ? doodles.withCrowdedShare(1) : doodles.withLivelyShare(1));
            assertEquals(Theme.Style.DOODLE, scene.theme().style());
            boolean isKnown = known.contains(scene.theme().heroes().get(0));
            played += isKnown ? 1 : 0;
            assertTrue(isKnown || scene.level().enemies().isEmpty(), "a stranger among enemies in scene " + seed);
        }
        assertTrue(played > SCENES / 3 && played < SCENES * 2 / 3, played + " of " + SCENES + " heroes are known");
    }

    @Test
    void doodlesAsTheyAreMeasuredHaveFiguresOfTheirOwn() {
        int enemies = 0;
        for (int seed = 0; seed < SCENES; seed++) {
            Scene scene = Scene.create(seed, doodles);
            assertTrue(!known.contains(scene.theme().heroes().get(0)), "a known hero in scene " + seed);
            enemies += scene.level().enemies().size();
        }
        assertTrue(enemies > SCENES / 2, enemies + " enemies in " + SCENES + " scenes");
    }
}
