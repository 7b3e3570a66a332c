package dev.lamp.actions.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.motion.CameraMotion;
import dev.lamp.actions.motion.Cells;
import dev.lamp.actions.motion.Lattice;
import dev.lamp.actions.motion.MotionCost;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTest {

    private static final Palette PALETTE = Palette.of(0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF);

    @Test
    void shiftsAreNumberedRowByRowAroundStandingStill() {
        assertEquals(17, Lattice.STILL);
        for (int shift = 0; shift < Lattice.SHIFTS; shift++) {
            assertEquals(shift, Lattice.shift(Lattice.dx(shift), Lattice.dy(shift)));
        }
    }

    @Test
    void aCellIsTheMeanOfItsQuarters() {
        byte[] pixels = new byte[FrameSize.STANDARD.pixels()];
        pixels[2] = 2;
        Cells cells = Cells.of(Frame.of(FrameSize.STANDARD, PALETTE, pixels));
        assertEquals(0.25f, cells.values()[1 * Lattice.CELLS], 1e-6f);
        assertEquals(0, cells.values()[0], 1e-6f);
    }

    @Test
    void aMovedCameraIsFound() {
        Frame world = picture(0, 0);
        assertEquals(0, CameraMotion.between(Cells.of(world), Cells.of(world)));
        assertEquals(1, CameraMotion.between(Cells.of(world), Cells.of(picture(1, 0))));
        assertEquals(-1, CameraMotion.between(Cells.of(world), Cells.of(picture(-1, 0))));
    }

    @Test
    void whatTheCameraLeftBehindIsTakenFromTheOtherPicture() {
        Cells now = Cells.of(picture(0, 0));
        Cells after = Cells.of(picture(1, 0));
        Cells steady = after.pan(1, now);
        assertEquals(0, CameraMotion.between(now, steady));
        assertArrayEquals(now.values(), steady.values());
    }

    @Test
    void theTrueMotionOfEverythingCostsNothing() {
        Cells before = Cells.of(picture(0, 0));
        Cells after = Cells.of(picture(1, -3));
        float[] leaving = new float[Lattice.SHIFTS * Lattice.CELLS];
        float[] arriving = new float[Lattice.SHIFTS * Lattice.CELLS];
        MotionCost.leaving(before, after, leaving, 0);
        MotionCost.arriving(before, after, arriving, 0);
        int inside = 8 * Lattice.SIDE + 8;
        int shift = Lattice.shift(1, -3) * Lattice.CELLS + inside;
        assertEquals(0, leaving[shift], 1e-6f);
        assertEquals(0, arriving[shift], 1e-6f);
        assertTrue(leaving[Lattice.STILL * Lattice.CELLS + inside] > 0);
    }

    @Test
    void aClipHasOneTransitionFewerThanFrames() {
        Clip clip = new Clip(List.of(picture(0, 0), picture(1, 0), picture(1, 0)), 15);
        List<CellTransition> transitions = CellTransition.of(clip);
        assertEquals(2, transitions.size());
        assertTrue(transitions.get(1).panning());
        assertEquals(transitions.get(0).before(), transitions.get(0).now());
        assertEquals(transitions.get(0).before(), transitions.get(0).earlier());
        assertEquals(0, transitions.get(1).changes());
    }

    /** A picture of random cells, moved to the right and down. */
    private static Frame picture(int right, int down) {
        byte[] pixels = new byte[FrameSize.STANDARD.pixels()];
        for (int i = 0; i < pixels.length; i++) {
            int column = Math.floorDiv(i % 64, 4) - right;
            int row = Math.floorDiv(i / 64, 4) - down;
            pixels[i] = (byte) new Random(column * 1009L + row)
                    .ints(0, PALETTE.size())
                    .skip(3)
                    .findFirst()
                    .orElseThrow();
        }
        return Frame.of(FrameSize.STANDARD, PALETTE, pixels);
    }
}
