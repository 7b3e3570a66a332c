package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReturningColumnsTest {

    private static final int COLUMN = 4;
    private static final int SIDE = 64;

    private final byte[][] world = world();

    @Test
    void nothingComesBackToACameraThatOnlyGoesOn() {
        assertEquals(new ReturningColumns(0, 0), ReturningColumns.of(views(0, 1, 2, 2, 3)));
    }

    @Test
    void aWorldThatStaysComesBackAsItWas() {
        int pixels = 3 * COLUMN * SIDE;
        assertEquals(new ReturningColumns(pixels, pixels), ReturningColumns.of(views(5, 6, 7, 6, 5, 5, 6)));
    }

    @Test
    void whatIsDifferentIsCounted() {
        List<Frame> frames = new ArrayList<>(views(2, 3));
        Arrays.fill(world[2 * COLUMN + 1], (byte) 40);
        frames.addAll(views(2));
        ReturningColumns columns = ReturningColumns.of(frames);
        assertEquals(COLUMN * SIDE, columns.all());
        assertEquals(COLUMN * SIDE - SIDE, columns.same());
    }

    /** What the camera sees from these columns on. */
    private List<Frame> views(int... lefts) {
        return Arrays.stream(lefts).mapToObj(this::view).toList();
    }

    private Frame view(int left) {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = world[left * COLUMN + i % SIDE][i / SIDE];
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }

    private static byte[][] world() {
        Random random = new Random(4);
        byte[][] world = new byte[2 * SIDE][SIDE];
        for (byte[] column : world) {
            for (int row = 0; row < SIDE; row++) {
                column[row] = (byte) random.nextInt(30);
            }
        }
        return world;
    }
}
