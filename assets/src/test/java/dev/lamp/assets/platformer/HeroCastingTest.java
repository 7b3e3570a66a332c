package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class HeroCastingTest {

    private static final byte PAPER = StandardPalette.colours("W")[0];
    private static final byte INK = StandardPalette.colours("BLUE1")[0];
    private static final Place PLACE = new Place(5, 11);
    /** The floor below the hero's place. */
    private static final int FLOOR = 52;

    @Test
    void aFigureThatStandsByItselfGivesWayToAHeroOfTheGame() {
        Frame empty = drawing((x, y) -> y == FLOOR ? INK : PAPER);
        Frame drawn = drawing((x, y) -> y == FLOOR || x > 18 && x < 30 && y > 42 && y < FLOOR ? INK : PAPER);
        Theme theme = Themes.named("blue ink on ruled paper");
        byte[] expected = empty.toIndices();
        theme.heroes().get(0).sprite(Hero.Pose.STAND).draw(expected, 64, 20, 44);
        assertEquals(
                Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, expected), new HeroCasting(drawn).with(PLACE, 0));
    }

    @Test
    void whatGoesOnBeyondStays() {
        Frame ladder =
                drawing((x, y) -> y == FLOOR || x == 21 || x == 26 || x > 21 && x < 26 && y % 4 == 1 ? INK : PAPER);
        Frame cast = new HeroCasting(ladder).with(PLACE, 0);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                boolean covered = x >= 20 && x < 28 && y >= 44 && y < FLOOR;
                if (ladder.index(x, y) == INK && !covered) {
                    assertEquals(INK, cast.index(x, y), "pixel " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void thereAreSeveralHeroesAndAfterTheLastComesTheFirst() {
        HeroCasting casting = new HeroCasting(new DrawingKit(Themes.named("meadow")).room());
        assertNotEquals(casting.with(PLACE, 0), casting.with(PLACE, 1));
        assertEquals(casting.with(PLACE, 0), casting.with(PLACE, casting.looks()));
    }

    @Test
    void pointingOutsideMeansTheNearestPlaceInside() {
        assertEquals(new Place(0, 14), HeroCasting.around(-9, 80));
        assertEquals(PLACE, HeroCasting.around(24, 48));
    }

    @Test
    void whatCannotBeCastIsRefused() {
        HeroCasting casting = new HeroCasting(drawing((x, y) -> PAPER));
        assertThrows(IllegalArgumentException.class, () -> casting.with(new Place(15, 3), 0));
        assertThrows(IllegalArgumentException.class, () -> casting.with(new Place(3, -1), 0));
        Frame grey = Frame.of(FrameSize.STANDARD, Palette.of(0x000000, 0xFFFFFF), new byte[64 * 64]);
        assertThrows(IllegalArgumentException.class, () -> new HeroCasting(grey));
    }

    @Test
    void everyDrawingOfTheShelfIsPlayedWithAHeroOfTheGame() {
        List<ShelfPrompt> without = PromptShelf.all().stream()
                .filter(prompt -> prompt.generated() != (prompt.hero() == null))
                .toList();
        assertEquals(List.of(), without);
    }

    private static Frame drawing(IntBinaryOperator colour) {
        byte[] pixels = new byte[64 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) colour.applyAsInt(i % 64, i / 64);
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }
}
