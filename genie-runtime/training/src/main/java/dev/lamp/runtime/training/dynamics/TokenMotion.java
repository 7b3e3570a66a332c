package dev.lamp.runtime.training.dynamics;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.REACH;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.WINDOW;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where a token seems to have come from: the nearest place within reach in the frame before that holds the same code.
 * What is moving, and which way, is so told to the model instead of having to be learned for every code; it is the cost
 * volume of an optical flow network (Dosovitskiy et al. 2015) on tokens.
 */
public final class TokenMotion {

    /** Ids of motion: 49 places, 49 for a code that was nowhere near, 50 for a place outside the frame. */
    public static final int COUNT = WINDOW + 2;
    /** The id, beyond those, of a token that is still to be drawn. */
    public static final int HIDDEN = COUNT;
    /** Numbers per motion embedding. */
    public static final int WIDTH = 16;
    /** The id of a code that was nowhere near. */
    public static final int NEW = WINDOW;
    /** The id of a place outside the frame. */
    public static final int OUTSIDE = WINDOW + 1;

    private static final int SPAN = 2 * REACH + 1;
    private static final int[] NEAREST_FIRST = IntStream.range(0, WINDOW)
            .boxed()
            .sorted(Comparator.comparingInt(TokenMotion::distance).thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();

    private TokenMotion() {}

    /** The 49 places in the order in which they are preferred: the nearest first, then row-major. */
    public static int[] nearestFirst() {
        return NEAREST_FIRST.clone();
    }

    /** The motion id of the token at a row and column of a frame, against the frame before it. */
    static int of(TokenClip clip, int frame, int row, int column) {
        return of(clip.code(frame, row, column, -1), clip, frame, row, column);
    }

    /** The same for a code that may take that place; -1 for a place outside the frame. */
    static int of(int code, TokenClip clip, int frame, int row, int column) {
        if (code < 0) {
            return OUTSIDE;
        }
        for (int place : NEAREST_FIRST) {
            if (clip.code(frame - 1, row + place / SPAN - REACH, column + place % SPAN - REACH, -1) == code) {
                return place;
            }
        }
        return NEW;
    }

    private static int distance(int place) {
        int dy = place / SPAN - REACH;
        int dx = place % SPAN - REACH;
        return dy * dy + dx * dx;
    }
}
