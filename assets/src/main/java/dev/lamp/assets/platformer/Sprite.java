package dev.lamp.assets.platformer;

/** A small picture in palette indices with see-through pixels. Immutable. */
final class Sprite {

    private static final byte CLEAR = -1;

    private final int width;
    private final int height;
    private final byte[] pixels;

    private Sprite(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /**
     * Colours a drawing.
     *
     * @param rows rows of equal length; {@code .} is see-through
     * @param letters the letters used in the rows
     * @param colours a palette index for each letter
     */
    static Sprite of(String[] rows, String letters, byte[] colours) {
        int width = rows[0].length();
        byte[] pixels = new byte[width * rows.length];
        for (int y = 0; y < rows.length; y++) {
            if (rows[y].length() != width) {
                throw new IllegalArgumentException("expected rows of " + width + " letters, found \"" + rows[y] + "\"");
            }
            for (int x = 0; x < width; x++) {
                char letter = rows[y].charAt(x);
                pixels[y * width + x] = letter == '.' ? CLEAR : colours[letters.indexOf(letter)];
            }
        }
        return new Sprite(width, rows.length, pixels);
    }

    /** The same with a colour in place of see-through pixels. */
    Sprite on(byte background) {
        byte[] filled = pixels.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = filled[i] == CLEAR ? background : filled[i];
        }
        return new Sprite(width, height, filled);
    }

    Sprite mirrored() {
        byte[] flipped = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            flipped[i] = pixels[i - i % width + width - 1 - i % width];
        }
        return new Sprite(width, height, flipped);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The fewest upper rows, from {@code least} on, that show so many pixels; all of them if no fewer do. */
    int rowsThatShow(int visible, int least) {
        int seen = 0;
        for (int y = 0; y < height; y++) {
            if (y >= least && seen >= visible) {
                return y;
            }
            for (int x = 0; x < width; x++) {
                seen += pixels[y * width + x] == CLEAR ? 0 : 1;
            }
        }
        return height;
    }

    /** Draws with the top left at (left, top); what lies outside the canvas is cut off. */
    void draw(byte[] canvas, int canvasWidth, int left, int top) {
        int canvasHeight = canvas.length / canvasWidth;
        for (int y = Math.max(0, -top); y < Math.min(height, canvasHeight - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(width, canvasWidth - left); x++) {
                byte pixel = pixels[y * width + x];
                if (pixel != CLEAR) {
                    canvas[(top + y) * canvasWidth + left + x] = pixel;
                }
            }
        }
    }

    /**
     * How much a canvas at (left, top) shows the sprite's upper rows, 0 to 1: the share of visible pixels that are
     * equal, averaged over the sprite's colours, so that a plain area of one of them is not like the sprite. Pixels
     * outside the canvas are not equal.
     */
    double likeness(byte[] canvas, int canvasWidth, int left, int top, int rows) {
        int[] visible = new int[Byte.MAX_VALUE + 1];
        int[] equal = new int[visible.length];
        for (int i = 0; i < Math.min(rows, height) * width; i++) {
            if (pixels[i] != CLEAR) {
                int x = left + i % width;
                int at = (top + i / width) * canvasWidth + x;
                visible[pixels[i]]++;
                equal[pixels[i]] += x < canvasWidth && at < canvas.length && canvas[at] == pixels[i] ? 1 : 0;
            }
        }
        double sum = 0;
        int colours = 0;
        for (int colour = 0; colour < visible.length; colour++) {
            if (visible[colour] > 0) {
                sum += equal[colour] / (double) visible[colour];
                colours++;
            }
        }
        return sum / colours;
    }
}
