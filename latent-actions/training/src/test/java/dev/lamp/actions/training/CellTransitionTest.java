package dev.lamp.actions.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lamp.actions.motion.Cells;
import dev.lamp.actions.motion.Lattice;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellTransitionTest {

    private static final Palette PALETTE = Palette.of(0x000000, 0xFFFFFF);
    private static final int ROW = 5;

    @Test
    void whatChangesIsMovedToTheLeftEdge() {
        CellTransition moved = step(6, 7).atEdge(true);
        assertEquals(List.of(0, 1), columns(moved.now()));
        assertEquals(List.of(1, 2), columns(moved.after()));
    }

    @Test
    void whatChangesIsMovedToTheRightEdge() {
        CellTransition moved = step(6, 7).atEdge(false);
        assertEquals(List.of(13, 14), columns(moved.now()));
        assertEquals(List.of(14, 15), columns(moved.after()));
    }

    @Test
    void aStillPictureStaysWhereItIs() {
        CellTransition still = step(6, 6);
        assertSame(still, still.atEdge(true));
    }

    /** A white figure, two cells wide, that is at one column and then at another. */
    private static CellTransition step(int from, int to) {
        return CellTransition.of(new Clip(List.of(frame(from), frame(to)), 15)).get(0);
    }

    private static Frame frame(int column) {
        byte[] pixels = new byte[FrameSize.STANDARD.pixels()];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 64 / 4;
            pixels[i] = (byte) (i / 64 / 4 == ROW && x >= column && x < column + 2 ? 1 : 0);
        }
        return Frame.of(FrameSize.STANDARD, PALETTE, pixels);
    }

    private static List<Integer> columns(Cells cells) {
        return IntStream.range(0, Lattice.SIDE)
                .filter(x -> cells.values()[ROW * Lattice.SIDE + x] > 0.5)
                .boxed()
                .toList();
    }
}
