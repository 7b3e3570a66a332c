package dev.lamp.runtime.training.dynamics;

import java.util.random.RandomGenerator;

/**
 * Tears what moves the way the model tears it in play: for some frames on end a part of a figure, or all of it, is
 * late, stands still, or shows what is behind it. The truth goes on with the whole figure, so from such a history the
 * model learns to mend what it has torn; mistakes that come and go one by one ({@link SpoiltHistory}) never teach that.
 */
final class TornFigure {

    /** A figure is torn for so many frames at most. */
    private static final int LONGEST = 5;
    /** What is torn reaches so far, in tokens, from what changes. */
    private static final int REACH = 2;
    /** What changes is followed from frame to frame if it is so near. */
    private static final int STRIDE = 3;

    /** What the torn part shows. */
    private enum Tear {
        LATE,
        STILL,
        GONE
    }

    /** Which part is torn, seen from a token that changes. */
    private enum Part {
        ABOVE,
        BELOW,
        LEFT,
        RIGHT,
        SOME,
        ALL;

        boolean holds(int down, int across, RandomGenerator random) {
            return switch (this) {
                case ABOVE -> down < 0;
                case BELOW -> down >= 0;
                case LEFT -> across < 0;
                case RIGHT -> across >= 0;
                case SOME -> random.nextBoolean();
                case ALL -> true;
            };
        }
    }

    private final TokenWindow window;
    private final short[] tokens;
    private final int first;
    private final Tear tear;
    private final Part part;

    private TornFigure(TokenWindow window, int first, RandomGenerator random) {
        this.window = window;
        this.tokens = window.clip().tokens().clone();
        this.first = first;
        this.tear = Tear.values()[random.nextInt(Tear.values().length)];
        this.part = Part.values()[random.nextInt(Part.values().length)];
    }

    /** A lesson over a window in which something that changes is torn; the plain lesson where nothing does. */
    static Lesson of(TokenWindow window, RandomGenerator random) {
        int first = Math.max(1, window.start()) + random.nextInt(window.length() - 1);
        int[] place = window.changedToken(first, random);
        if (place == null) {
            return Lesson.plain(window);
        }
        TornFigure figure = new TornFigure(window, first, random);
        int end = Math.min(first + 1 + random.nextInt(LONGEST), window.start() + window.length());
        for (int frame = first; frame < end; frame++) {
            place = figure.follow(frame, place);
            figure.tear(frame, place, random);
        }
        return Lesson.plain(window).showing(figure.tokens, 0);
    }

    /** The nearest place that changes towards a frame, or where it was if there is none near. */
    private int[] follow(int frame, int[] place) {
        for (int reach = 0; reach <= STRIDE; reach++) {
            for (int down = -reach; down <= reach; down++) {
                for (int across = -reach; across <= reach; across++) {
                    int row = place[0] + down;
                    int column = place[1] + across;
                    if (window.clip().changed(frame, row, column)) {
                        return new int[] {row, column};
                    }
                }
            }
        }
        return place;
    }

    private void tear(int frame, int[] place, RandomGenerator random) {
        for (int down = -REACH; down <= REACH; down++) {
            for (int across = -REACH; across <= REACH; across++) {
                int row = place[0] + down;
                int column = place[1] + across;
                boolean inside = row >= 0 && row < DynamicsConfig.GRID && column >= 0 && column < DynamicsConfig.GRID;
                if (inside && part.holds(down, across, random)) {
                    tokens[index(frame, row, column)] = shown(frame, row, column);
                }
            }
        }
    }

    private short shown(int frame, int row, int column) {
        return switch (tear) {
            case LATE -> window.clip().tokens()[index(frame - 1, row, column)];
            case STILL -> window.clip().tokens()[index(first - 1, row, column)];
            case GONE -> window.clip().places().usual()[index(frame, row, column)];
        };
    }

    private static int index(int frame, int row, int column) {
        return frame * DynamicsConfig.TOKENS + row * DynamicsConfig.GRID + column;
    }
}
