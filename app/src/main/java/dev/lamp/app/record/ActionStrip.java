package dev.lamp.app.record;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.Arrays;
import java.util.Optional;

/** Draws under a frame which of the eight keys led to it: eight boxes with their numbers, one of them lit. */
final class ActionStrip {
    private static final int HEIGHT = 8;
    private static final int DIGIT_WIDTH = 3;
    private static final int DIGIT_HEIGHT = 5;
    /** The digits 1 to 8, five rows of three pixels each. */
    private static final String[] DIGITS = {
        "010110010010111", "110001010100111", "110001010001110", "101101111001001",
        "111100110001110", "011100111101111", "111001010010010", "111101111101111"
    };

    private ActionStrip() {}

    /** The frame with a strip under it; the frame has to be 64 pixels wide, or a multiple of 8 beyond. */
    static Frame under(Frame frame, Optional<LatentAction> action) {
        int width = frame.width();
        byte[] pixels = Arrays.copyOf(frame.toIndices(), width * (frame.height() + HEIGHT));
        byte dark = nearest(frame.palette(), 0x101018);
        byte lit = nearest(frame.palette(), 0xF5B83D);
        byte pale = nearest(frame.palette(), 0x8088A0);
        Arrays.fill(pixels, width * frame.height(), pixels.length, dark);
        int cell = width / LatentAction.COUNT;
        for (int i = 0; i < LatentAction.COUNT; i++) {
            boolean on = action.isPresent() && action.get().index() == i;
            int left = i * cell;
            if (on) {
                for (int y = 0; y < HEIGHT; y++) {
                    int row = (frame.height() + y) * width + left;
                    Arrays.fill(pixels, row, row + cell, lit);
                }
            }
            digit(pixels, width, frame.height() * width + left + (cell - DIGIT_WIDTH) / 2, i, on ? dark : pale);
        }
        return Frame.of(new FrameSize(width, frame.height() + HEIGHT), frame.palette(), pixels);
    }

    private static void digit(byte[] pixels, int width, int corner, int index, byte ink) {
        for (int y = 0; y < DIGIT_HEIGHT; y++) {
            for (int x = 0; x < DIGIT_WIDTH; x++) {
                if (DIGITS[index].charAt(y * DIGIT_WIDTH + x) == '1') {
                    pixels[corner + (y + 1) * width + x] = ink;
                }
            }
        }
    }

    private static byte nearest(Palette palette, int rgb) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++) {
            best = distance(palette.rgb(i), rgb) < distance(palette.rgb(best), rgb) ? i : best;
        }
        return (byte) best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
