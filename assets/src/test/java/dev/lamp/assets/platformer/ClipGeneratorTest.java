package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ClipGeneratorTest {

    private static final ClipOptions OPTIONS = ClipOptions.training();
    private static final int CODES = 1850;

    private final ClipGenerator generator = new ClipGenerator();

    @Test
    void theSameSeedGivesTheSameClipOnAnyThread() {
        Map<Long, Clip> first = new HashMap<>();
        LongStream.range(0, 40).forEach(seed -> first.put(seed, generator.clip(seed, OPTIONS)));
        LongStream.range(0, 40)
                .parallel()
                .forEach(seed -> assertEquals(first.get(seed), new ClipGenerator().clip(seed, OPTIONS)));
        assertEquals(40, new HashSet<>(first.values()).size());
    }

    @Test
    void aLongerClipBeginsLikeAShorterOne() {
        Clip longer = generator.clip(9, OPTIONS.withLength(50));
        assertEquals(generator.clip(9, OPTIONS).frames(), longer.frames().subList(0, OPTIONS.length()));
    }

    @Test
    void whoPlaysWildlyHasPlayedForAWhileWhenTheClipBegins() {
        ClipOptions usual = ClipOptions.training().withLength(2);
        int elsewhere = 0;
        for (long seed = 0; seed < 20; seed++) {
            Frame start = new ClipGenerator().clip(seed, usual).frame(0);
            Frame wild = new ClipGenerator().clip(seed, usual.withWildShare(1)).frame(0);
            elsewhere += start.equals(wild) ? 0 : 1;
        }
        assertTrue(elsewhere >= 18, elsewhere + " of 20 clips begin elsewhere");
    }

    @Test
    void everyControlIsPressedOften() {
        for (Camera camera : Camera.values()) {
            int[] pressed = new int[Controls.values().length];
            int total = 0;
            for (int seed = 0; seed < 300; seed++) {
                for (Controls control :
                        generator.episode(seed, OPTIONS.with(camera)).controls()) {
                    pressed[control.ordinal()]++;
                    total++;
                }
            }
            assertTrue(Arrays.stream(pressed).min().orElse(0) > 0.05 * total, camera + " " + Arrays.toString(pressed));
            assertTrue(pressed[Controls.IDLE.ordinal()] > 0.13 * total, camera + " " + Arrays.toString(pressed));
        }
    }

    @Test
    void everyKindOfMovementHappens() {
        int[] seen = new int[EffectiveMovement.COUNT];
        for (int seed = 0; seed < 300; seed++) {
            generator.episode(seed, OPTIONS).movements().forEach(movement -> seen[movement.index()]++);
        }
        for (int index : new int[] {0, 1, 2, 3, 4, 5, 7, 10}) {
            assertTrue(seen[index] > 0.015 * 300 * 15, EffectiveMovement.of(index) + " " + Arrays.toString(seen));
        }
    }

    @Test
    void movementsAgreeWithTheirIndex() {
        for (int index = 0; index < EffectiveMovement.COUNT; index++) {
            assertEquals(index, EffectiveMovement.of(index).index());
        }
    }

    @Test
    void theMixHoldsBothCamerasAndAllStyles() {
        int scroll = 0;
        int drawn = 0;
        int doodles = 0;
        Set<Theme> themes = new HashSet<>();
        Set<Theme.Style> styles = new HashSet<>();
        for (int seed = 0; seed < 2000; seed++) {
            Scene scene = Scene.create(seed, OPTIONS);
            scroll += scene.camera() == Camera.SCROLL ? 1 : 0;
            drawn += scene.theme().drawn() ? 1 : 0;
            if (scene.theme().style() == Theme.Style.DOODLE) {
                doodles++;
            } else {
                themes.add(scene.theme());
            }
            styles.add(scene.theme().style());
        }
        assertEquals(760, scroll, 70);
        assertEquals(528, drawn, 70);
        assertEquals(240, doodles, 50);
        assertEquals(Set.copyOf(Themes.all()), themes);
        assertEquals(Set.of(Theme.Style.values()), styles);
        assertTrue(Themes.pixel().size() >= 12);
    }

    @Test
    void inARoomOnlyAFewPixelsChangeAndNothingEverJumps() {
        for (int seed = 0; seed < 50; seed++) {
            Clip clip = generator.clip(seed, OPTIONS.with(Camera.ROOM));
            for (int t = 1; t < clip.length(); t++) {
                int changed = clip.frame(t).differingPixels(clip.frame(t - 1));
                assertTrue(changed < 64 * 64 / 6, changed + " pixels changed in clip " + seed);
            }
        }
    }

    @Test
    void whenScrollingTheHeroStaysInItsColumn() {
        Scene scene = Scene.of(4, Camera.SCROLL, Themes.pixel().get(0));
        Platformer game = new Platformer(scene.level());
        TileRenderer renderer = new TileRenderer(scene);
        for (int i = 0; i < 200; i++) {
            Frame frame = renderer.render(game);
            int headX = 7 * TileRenderer.CELL + 3;
            int headY = game.hero().y() * TileRenderer.CELL + 1;
            assertFalse(frame.index(headX, headY) == frame.index(headX, 20) && frame.index(headX + 1, headY) == 0);
            game.step(i < 100 ? Controls.RIGHT : Controls.JUMP_LEFT);
        }
    }

    @Test
    void aVocabularyOfPatchesCoversNearlyAllCuratedWorlds() {
        ClipOptions curated = OPTIONS.withDoodleShare(0);
        Map<ByteBuffer, Integer> counts = new HashMap<>();
        for (int seed = 0; seed < 400; seed++) {
            generator
                    .clip(ClipGenerator.FIRST_TRAINING_SEED + seed, curated)
                    .frames()
                    .forEach(frame -> countPatches(frame, counts));
        }
        long all = counts.values().stream().mapToLong(Integer::longValue).sum();
        long common = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(CODES)
                .mapToLong(Integer::longValue)
                .sum();
        assertTrue(common > 0.995 * all, CODES + " patches cover " + (double) common / all);
    }

    private static void countPatches(Frame frame, Map<ByteBuffer, Integer> counts) {
        byte[] pixels = frame.toIndices();
        for (int cell = 0; cell < 256; cell++) {
            byte[] patch = new byte[16];
            for (int row = 0; row < 4; row++) {
                System.arraycopy(pixels, (cell / 16 * 4 + row) * 64 + cell % 16 * 4, patch, row * 4, 4);
            }
            counts.merge(ByteBuffer.wrap(patch), 1, Integer::sum);
        }
    }
}
