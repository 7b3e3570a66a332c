package dev.lamp.tokenizer.training;

import dev.lamp.assets.video.Palette;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture for people: in each column a frame, what the tokenizer makes of it, and the pixels that differ. */
final class TokenizerSheet {

    private static final int ZOOM = 2;
    private static final int CELL = FrameGrid.SIDE * ZOOM + 4;
    private static final int ROWS = 3;
    private static final int COLUMNS = 8;
    private static final int WRONG = 0xFF0040;
    private static final int RIGHT = 0x202020;

    private TokenizerSheet() {}

    static void write(Path path, List<byte[]> frames, List<byte[]> decoded, Palette palette) throws IOException {
        int bands = (frames.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage image = new BufferedImage(COLUMNS * CELL, bands * ROWS * CELL, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < frames.size(); i++) {
            for (int pixel = 0; pixel < FrameGrid.PIXELS; pixel++) {
                int truth = frames.get(i)[pixel];
                int found = decoded.get(i)[pixel];
                int[] colours = {palette.rgb(truth), palette.rgb(found), truth == found ? RIGHT : WRONG};
                for (int row = 0; row < ROWS; row++) {
                    int x = i % COLUMNS * CELL + pixel % FrameGrid.SIDE * ZOOM;
                    int y = (i / COLUMNS * ROWS + row) * CELL + pixel / FrameGrid.SIDE * ZOOM;
                    fill(image, x, y, colours[row]);
                }
            }
        }
        ImageIO.write(image, "png", path.toFile());
    }

    private static void fill(BufferedImage image, int x, int y, int rgb) {
        for (int dy = 0; dy < ZOOM; dy++) {
            for (int dx = 0; dx < ZOOM; dx++) {
                image.setRGB(x + dx, y + dy, rgb);
            }
        }
    }
}
