package dev.lamp.runtime.training.dynamics;

import java.util.random.RandomGenerator;

/**
 * Chooses what to learn from: whole frames, or squares around something that changes, since most of a frame never does.
 * Under a moving camera nearly everything does, so most squares are around something that moves by itself.
 */
final class WindowPicker {

    private static final int TRIES = 30;
    private static final double FROM_THE_START = 0.5;
    /** Share of the squares around something that is new for good. */
    private static final double NEW = 0.15;
    /** Share of the squares around that or something that stirs; the others are around anything that changes. */
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
        double kind = random.nextDouble();
        TokenWindow found = kind < NEW ? square(clip, side, TokenWindow::newToken, random) : null;
        if (found == null) {
            found = square(
                    clip, side, kind < STIRRING ? TokenWindow::stirringToken : TokenWindow::changedToken, random);
        }
        if (found == null) {
            int last = DynamicsConfig.SIDE - side + 1;
            found = new TokenWindow(
                    clip, start(clip, random), length, random.nextInt(last), random.nextInt(last), side);
        }
        return found;
    }

    /** Finds row and column of a token of some kind in a frame. */
    private interface TokenSearch {
        int[] find(TokenWindow window, int frame, RandomGenerator random);
    }

    /** A window over a square that holds a token of some kind; null if none was found. */
    private TokenWindow square(TokenClip clip, int side, TokenSearch search, RandomGenerator random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int start = start(clip, random);
            int[] token = search.find(whole(clip, start), start + 1 + random.nextInt(length), random);
            if (token != null) {
                return new TokenWindow(
                        clip, start, length, around(token[0], side, random), around(token[1], side, random), side);
            }
        }
        return null;
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
