package dev.lamp.runtime.training.dynamics;

import java.util.random.RandomGenerator;

/**
 * Chooses what to learn from: whole frames, or squares around something that changes, since most of a frame never does.
 * Under a moving camera nearly everything does, so most squares are around something that moves by itself.
 */
final class WindowPicker {

    private static final int TRIES = 30;
    private static final double FROM_THE_START = 0.5;
    /** Share of the squares around something that stirs; the others are around anything that changes. */
    private static final double STIRRING = 0.75;

    private final int length;

    /** @param length target frames of a window */
    WindowPicker(int length) {
        this.length = length;
    }

    /** A window over whole frames. */
    TokenWindow whole(TokenClip clip, RandomGenerator random) {
        return whole(clip, start(clip, random));
    }

    private TokenWindow whole(TokenClip clip, int start) {
        return new TokenWindow(clip, start, length, 0, 0, DynamicsConfig.SIDE);
    }

    /** A window over a square of the given side that holds a changed token, wherever one is found. */
    TokenWindow square(TokenClip clip, int side, RandomGenerator random) {
        int start = start(clip, random);
        boolean stirring = random.nextDouble() < STIRRING;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int frame = start + 1 + random.nextInt(length);
            TokenWindow whole = whole(clip, start);
            int[] place = stirring ? whole.stirringToken(frame, random) : whole.changedToken(frame, random);
            if (place != null) {
                return new TokenWindow(
                        clip, start, length, around(place[0], side, random), around(place[1], side, random), side);
            }
            start = start(clip, random);
        }
        int last = DynamicsConfig.SIDE - side + 1;
        return new TokenWindow(clip, start, length, random.nextInt(last), random.nextInt(last), side);
    }

    private int start(TokenClip clip, RandomGenerator random) {
        int last = clip.frames() - 1 - length;
        return random.nextDouble() < FROM_THE_START ? 0 : random.nextInt(last + 1);
    }

    /** First row (or column) of a square of positions that holds the token row (or column). */
    private static int around(int token, int side, RandomGenerator random) {
        int position = token / DynamicsConfig.PACK;
        int lowest = Math.max(0, position - side + 1);
        int highest = Math.min(position, DynamicsConfig.SIDE - side);
        return lowest + random.nextInt(highest - lowest + 1);
    }
}
