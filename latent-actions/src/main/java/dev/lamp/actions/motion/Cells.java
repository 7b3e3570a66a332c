package dev.lamp.actions.motion;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.CHANNELS;
import static dev.lamp.actions.motion.Lattice.PIXELS;
import static dev.lamp.actions.motion.Lattice.SIDE;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame averaged to the lattice: numbers of 0 to 1, [channel, row, column] with 12 channels (see {@link Lattice}).
 * The array is not copied; do not change it.
 *
 * @param values {@code Lattice.CHANNELS * Lattice.CELLS} numbers
 */
public record Cells(float[] values) {

    private static final int QUARTER = 2;
    private static final float SCALE = 1f / (255 * QUARTER * QUARTER);

    public Cells {
        if (values.length != CHANNELS * CELLS) {
            throw new IllegalArgumentException("expected " + CHANNELS * CELLS + " numbers, found " + values.length);
        }
    }

    /** Averages every frame of a clip. */
    public static List<Cells> of(Clip clip) {
        List<Cells> cells = new ArrayList<>(clip.length());
        for (Frame frame : clip.frames()) {
            cells.add(of(frame));
        }
        return cells;
    }

    /** Averages a frame of 64 x 64 pixels. */
    public static Cells of(Frame frame) {
        if (!frame.size().equals(FrameSize.STANDARD)) {
            throw new IllegalArgumentException("expected a frame of " + FrameSize.STANDARD + ", found " + frame.size());
        }
        int[] colours = frame.palette().toArray();
        byte[] indices = frame.toIndices();
        float[] values = new float[CHANNELS * CELLS];
        for (int row = 0; row < PIXELS / QUARTER; row++) {
            for (int column = 0; column < PIXELS / QUARTER; column++) {
                int first = row * QUARTER * PIXELS + column * QUARTER;
                int target = ((row & 1) * 2 + (column & 1)) * CELLS + (row >> 1) * SIDE + (column >> 1);
                average(colours, indices, first, values, target);
            }
        }
        return new Cells(values);
    }

    private static void average(int[] colours, byte[] indices, int first, float[] values, int target) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < QUARTER * QUARTER; i++) {
            int rgb = colours[Byte.toUnsignedInt(indices[first + i / QUARTER * PIXELS + i % QUARTER])];
            red += rgb >> 16 & 0xFF;
            green += rgb >> 8 & 0xFF;
            blue += rgb & 0xFF;
        }
        values[target] = red * SCALE;
        values[target + 4 * CELLS] = green * SCALE;
        values[target + 8 * CELLS] = blue * SCALE;
    }

    /**
     * The same picture seen by a camera moved by some columns to the right; columns beyond the border repeat the last
     * one.
     */
    public Cells pan(int columns) {
        if (columns == 0) {
            return this;
        }
        float[] panned = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int column = i % SIDE;
            int source = Math.max(0, Math.min(SIDE - 1, column + columns));
            panned[i] = values[i - column + source];
        }
        return new Cells(panned);
    }

    /**
     * The same picture seen by a camera moved by some columns to the right; what lies beyond the border is taken from
     * the same place of another picture.
     */
    public Cells pan(int columns, Cells beyond) {
        if (columns == 0) {
            return this;
        }
        float[] panned = beyond.values.clone();
        for (int i = 0; i < values.length; i++) {
            int source = i % SIDE + columns;
            if (source >= 0 && source < SIDE) {
                panned[i] = values[i + columns];
            }
        }
        return new Cells(panned);
    }
}
