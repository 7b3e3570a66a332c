package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawingKitTest {

    private static final Theme MEADOW = Themes.named("meadow");

    private final DrawingKit kit = new DrawingKit(MEADOW);

    @Test
    void aStampedHeroIsTheHeroOfTheGame() {
        Frame drawn = kit.stamped(kit.blank(), place(Stamp.HERO, 5, 7));
        Tile[][] tiles = new Tile[16][16];
        for (Tile[] column : tiles) {
            Arrays.fill(column, Tile.EMPTY);
        }
        Scene scene = new Scene(0, Camera.ROOM, new Level(tiles, List.of(), List.of(), new Place(5, 7)), MEADOW, 0);
        Frame played = new TileRenderer(scene).render(new Platformer(scene.level()));
        for (int i = 0; i < 64; i++) {
            assertEquals(played.index(20 + i % 8, 28 + i / 8), drawn.index(20 + i % 8, 28 + i / 8));
        }
    }

    @Test
    void everyPatchOfARoomWithStampsIsOneTheGameShows() {
        Set<List<Byte>> known = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            Scene scene = Scene.of(seed, Camera.ROOM, MEADOW);
            collect(new TileRenderer(scene).render(new Platformer(scene.level())), known);
        }
        Frame drawing = kit.stamped(kit.room(), place(Stamp.COIN, 10, 10));
        drawing = kit.stamped(drawing, new StampPlace(Stamp.PLATFORM, new Place(4, 9), 6, 0));
        drawing = kit.stamped(drawing, new StampPlace(Stamp.LADDER, new Place(6, 9), 5, 0));
        Set<List<Byte>> drawn = new HashSet<>();
        collect(drawing, drawn);
        drawn.removeAll(known);
        assertTrue(drawn.size() <= 1, "strange patches: " + drawn.size());
    }

    @Test
    void stampsKeepToTheirCells() {
        Frame blank = kit.blank();
        Frame drawn = kit.stamped(blank, new StampPlace(Stamp.PLATFORM, new Place(3, 8), 5, 0));
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                boolean inside = x >= 12 && x < 32 && y >= 32 && y < 36;
                assertTrue(inside || blank.index(x, y) == drawn.index(x, y), "pixel " + x + ", " + y);
            }
        }
        assertNotEquals(blank, drawn);
    }

    @Test
    void whatLiesOutsideTheScreenIsCutOff() {
        for (Stamp stamp : Stamp.values()) {
            assertEquals(64, kit.stamped(kit.blank(), place(stamp, -1, 15)).width(), stamp.name());
            assertEquals(64, kit.stamped(kit.blank(), place(stamp, 15, -1)).width(), stamp.name());
        }
    }

    @Test
    void looksGoRoundAndEnemiesFaceBothWays() {
        Frame right = kit.stamped(kit.blank(), new StampPlace(Stamp.ENEMY, new Place(4, 4), 1, 0));
        Frame left = kit.stamped(kit.blank(), new StampPlace(Stamp.ENEMY, new Place(4, 4), 1, 1));
        Frame again = kit.stamped(kit.blank(), new StampPlace(Stamp.ENEMY, new Place(4, 4), 1, 4));
        assertNotEquals(right, left);
        assertEquals(right, again);
    }

    @Test
    void everyThemeHasPaperAndStamps() {
        for (Theme theme : Themes.all()) {
            DrawingKit any = new DrawingKit(theme);
            for (Stamp stamp : Stamp.values()) {
                assertNotEquals(
                        any.blank(), any.stamped(any.blank(), place(stamp, 4, 4)), theme.name() + " " + stamp.name());
            }
            assertNotEquals(any.blank(), any.room(), theme.name());
        }
    }

    @Test
    void aCanvasInOtherColoursIsRefused() {
        Frame other = Frame.of(FrameSize.STANDARD, Palette.of(1, 2), new byte[4096]);
        assertThrows(IllegalArgumentException.class, () -> kit.stamped(other, place(Stamp.COIN, 1, 1)));
    }

    private static StampPlace place(Stamp stamp, int x, int y) {
        return new StampPlace(stamp, new Place(x, y), 4, 0);
    }

    private static void collect(Frame frame, Set<List<Byte>> patches) {
        for (int patch = 0; patch < 256; patch++) {
            Byte[] pixels = new Byte[16];
            for (int i = 0; i < 16; i++) {
                pixels[i] = (byte) frame.index(patch % 16 * 4 + i % 4, patch / 16 * 4 + i / 4);
            }
            patches.add(List.of(pixels));
        }
    }
}
