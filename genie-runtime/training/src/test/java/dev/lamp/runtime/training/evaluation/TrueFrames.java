package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.rollout.LabelledClip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A toy game for tests: a block on a plain ground that moves by its action, so that frames follow from actions alone.
 */
final class TrueFrames {

    static final Palette PALETTE = Palette.of(0x000000, 0xFFFFFF);
    private static final int SIDE = 64;
    private static final int BLOCK = 8;
    private static final int STEP = 8;

    private static final Map<Frame, int[]> PLACES = places();

    private TrueFrames() {}

    /** Draws the block at a place, wrapping at the borders. */
    static Frame at(int x, int y) {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int dy = 0; dy < BLOCK; dy++) {
            for (int dx = 0; dx < BLOCK; dx++) {
                pixels[Math.floorMod(y + dy, SIDE) * SIDE + Math.floorMod(x + dx, SIDE)] = 1;
            }
        }
        return Frame.of(FrameSize.STANDARD, PALETTE, pixels);
    }

    /** What the game shows next: one of eight directions; anything but a block in place stays as it is. */
    static Frame next(Frame frame, LatentAction action) {
        int[] place = PLACES.get(frame);
        if (place == null) {
            return frame;
        }
        double angle = action.index() * Math.PI / 4;
        return at(
                place[0] + STEP * (int) Math.round(Math.cos(angle)),
                place[1] + STEP * (int) Math.round(Math.sin(angle)));
    }

    private static Map<Frame, int[]> places() {
        Map<Frame, int[]> places = new HashMap<>();
        for (int y = 0; y < SIDE; y += STEP) {
            for (int x = 0; x < SIDE; x += STEP) {
                places.put(at(x, y), new int[] {x, y});
            }
        }
        return Map.copyOf(places);
    }

    /** A clip of random actions, truly labelled. */
    static LabelledClip clip(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LatentAction> actions = new ArrayList<>();
        List<Frame> frames = new ArrayList<>(List.of(at(8 * random.nextInt(8), 8 * random.nextInt(8))));
        for (int t = 1; t < length; t++) {
            actions.add(new LatentAction(random.nextInt(LatentAction.COUNT)));
            frames.add(next(frames.get(t - 1), actions.get(t - 1)));
        }
        return new LabelledClip(new Clip(frames, 15), actions, seed);
    }
}
