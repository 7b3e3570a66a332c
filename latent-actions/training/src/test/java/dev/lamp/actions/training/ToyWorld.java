package dev.lamp.actions.training;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A square hero that moves freely by whole cells over a patterned ground, and a patrol that moves on its own. */
final class ToyWorld {

    static final int[][] MOVES = {{0, 0}, {-1, 0}, {1, 0}, {0, -3}, {-1, -3}, {1, -3}, {0, -1}, {0, 1}};

    private static final Palette PALETTE = Palette.of(0x101820, 0x305030, 0x804020, 0xE0C040, 0xF0F0F0, 0xC03030);
    private static final int LENGTH = 12;

    private ToyWorld() {}

    /** The move made in every transition of the clip with this seed. */
    static int[] moves(long seed) {
        Random random = new Random(seed * 7919);
        int[] moves = new int[LENGTH - 1];
        for (int t = 0; t < moves.length; t++) {
            moves[t] = random.nextInt(MOVES.length);
        }
        return moves;
    }

    static Clip clip(long seed) {
        Random random = new Random(seed);
        int[] ground =
                random.ints(256, 0, 3).map(v -> random.nextInt(4) == 0 ? v : 0).toArray();
        List<Frame> frames = new ArrayList<>();
        int x = 8;
        int y = 8;
        int patrol = random.nextInt(8);
        int row = random.nextInt(14);
        int[] moves = moves(seed);
        for (int t = 0; t < LENGTH; t++) {
            frames.add(draw(ground, x, y, patrol + t / 2, row));
            if (t < moves.length) {
                x = Math.floorMod(x + MOVES[moves[t]][0], 14);
                y = Math.floorMod(y + MOVES[moves[t]][1], 14);
            }
        }
        return new Clip(frames, 15);
    }

    private static Frame draw(int[] ground, int x, int y, int patrol, int row) {
        byte[] pixels = new byte[FrameSize.STANDARD.pixels()];
        for (int i = 0; i < pixels.length; i++) {
            int px = i % 64;
            int py = i / 64;
            pixels[i] = (byte) ground[py / 4 * 16 + px / 4];
            if (px / 4 - patrol >= 0 && px / 4 - patrol < 2 && py / 4 == row) {
                pixels[i] = 5;
            }
            if (px / 4 - x >= 0 && px / 4 - x < 2 && py / 4 - y >= 0 && py / 4 - y < 2) {
                pixels[i] = (byte) ((px + py) % 8 < 4 ? 3 : 4);
            }
        }
        return Frame.of(FrameSize.STANDARD, PALETTE, pixels);
    }
}
