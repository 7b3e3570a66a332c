package dev.lamp.tokenizer.training;

import java.util.ArrayList;
import java.util.List;

/** A place is a token of a frame with the eight around it: what the decoder sees of it. */
final class Places {

    /** Tokens seen from a place. */
    static final int SEEN = 9;

    private Places() {}

    /**
     * All places of some frames.
     *
     * @param frames 256 codes each
     * @param border stands for what is outside the frame
     * @return 9 codes per place, frame by frame
     */
    static int[] of(List<int[]> frames, int border) {
        int[] places = new int[frames.size() * FrameGrid.TOKENS * SEEN];
        int at = 0;
        for (int[] tokens : frames) {
            for (int i = 0; i < FrameGrid.TOKENS; i++) {
                copy(tokens, i, border, places, at);
                at += SEEN;
            }
        }
        return places;
    }

    /** Writes the nine codes around a token. */
    static void copy(int[] tokens, int token, int border, int[] target, int offset) {
        int at = offset;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                target[at++] = FrameGrid.neighbour(tokens, token, dx, dy, border);
            }
        }
    }

    /** Puts the 16 pixels of every place where they belong. */
    static List<byte[]> toFrames(byte[] pixels, int frames) {
        List<byte[]> result = new ArrayList<>();
        for (int f = 0; f < frames; f++) {
            byte[] frame = new byte[FrameGrid.PIXELS];
            for (int i = 0; i < FrameGrid.PIXELS; i++) {
                int token = i / PatchKey.PIXELS;
                frame[FrameGrid.pixel(token, i % PatchKey.PIXELS)] = pixels[f * FrameGrid.PIXELS + i];
            }
            result.add(frame);
        }
        return result;
    }
}
