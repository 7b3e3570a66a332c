package dev.lamp.runtime.training.dynamics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Tears what moves the way the model tears it in play: for some frames on end a part of a figure is late, stands still,
 * or shows what is behind it, or all of it is gone. The truth goes on with the whole figure, so from such a history the
 * model learns to mend what it has torn; mistakes that come and go one by one ({@link SpoiltHistory}) never teach that.
 * A whole figure is never late or still: then nothing that can be seen would be known to be where it is.
 */
final class TornFigure {

    /** A figure is torn for so many frames at most. */
    private static final int LONGEST = 5;
    /** What is torn reaches so far, in tokens, from what stirs. */
    private static final int REACH = 3;
    /** What stirs is followed from frame to frame if it is so near. */
    private static final int STRIDE = 3;
    /** How often a figure that is gone is gone as a whole. */
    private static final double WHOLLY_GONE = 0.5;

    private static final int LAST = DynamicsConfig.GRID - 1;

    /** What the torn part shows. */
    private enum Tear {
        LATE,
        STILL,
        GONE
    }

    /** Which part is torn, seen from a token that stirs. */
    private enum Part {
        ABOVE,
        BELOW,
        LEFT,
        RIGHT,
        SOME;

        boolean holds(int down, int across, RandomGenerator random) {
            return switch (this) {
                case ABOVE -> down < 0;
                case BELOW -> down >= 0;
                case LEFT -> across < 0;
                case RIGHT -> across >= 0;
                case SOME -> random.nextBoolean();
            };
        }
    }

    private final TokenWindow window;
    private final short[] tokens;
    private final int first;
    private final Tear tear;
    private final Part part;
    private final boolean whollyGone;
    private final Map<Integer, Short> behind = new HashMap<>();

    private TornFigure(TokenWindow window, int first, RandomGenerator random) {
        this.window = window;
        this.tokens = window.clip().tokens().clone();
        this.first = first;
        this.tear = Tear.values()[random.nextInt(Tear.values().length)];
        this.part = Part.values()[random.nextInt(Part.values().length)];
        this.whollyGone = tear == Tear.GONE && random.nextDouble() < WHOLLY_GONE;
    }

    /** A lesson over a window in which something that stirs is torn; the plain lesson where nothing does. */
    static Lesson of(TokenWindow window, RandomGenerator random) {
        int first = Math.max(1, window.start()) + random.nextInt(window.length() - 1);
        int[] place = window.stirringToken(first, random);
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

    /** The nearest place that stirs towards a frame, or where it was if there is none near. */
    private int[] follow(int frame, int[] place) {
        for (int reach = 0; reach <= STRIDE; reach++) {
            for (int down = -reach; down <= reach; down++) {
                for (int across = -reach; across <= reach; across++) {
                    int row = place[0] + down;
                    int column = place[1] + across;
                    if (window.clip().stirs(frame, row, column)) {
                        return new int[] {row, column};
                    }
                }
            }
        }
        return place;
    }

    private void tear(int frame, int[] place, RandomGenerator random) {
        List<Integer> different = different(frame, place);
        List<Integer> torn = different.stream()
                .filter(at -> whollyGone
                        || part.holds(at / DynamicsConfig.GRID - place[0], at % DynamicsConfig.GRID - place[1], random))
                .toList();
        if (whollyGone || torn.size() < different.size()) {
            torn.forEach(at -> tokens[frame * DynamicsConfig.TOKENS + at] = shown(frame, at));
        }
    }

    /** The tokens within reach of a place that would show something else if they were torn. */
    private List<Integer> different(int frame, int[] place) {
        List<Integer> different = new ArrayList<>();
        for (int row = Math.max(0, place[0] - REACH); row <= Math.min(LAST, place[0] + REACH); row++) {
            for (int column = Math.max(0, place[1] - REACH); column <= Math.min(LAST, place[1] + REACH); column++) {
                int at = row * DynamicsConfig.GRID + column;
                if (shown(frame, at) != truth(frame, at)) {
                    different.add(at);
                }
            }
        }
        return different;
    }

    private short shown(int frame, int at) {
        return switch (tear) {
            case LATE -> there(frame, at, frame - 1);
            case STILL -> there(frame, at, first - 1);
            case GONE -> behind.computeIfAbsent(place(frame, at), place -> commonest(frame, at));
        };
    }

    /** What a place shows while it is in the picture, mostly: what is behind a figure that passes. */
    private short commonest(int frame, int at) {
        short commonest = truth(frame, at);
        int most = 0;
        Map<Short, Integer> counts = new HashMap<>();
        for (int other = 0; other < window.clip().frames(); other++) {
            int code = codeThere(frame, at, other, -1);
            int count = code < 0 ? 0 : counts.merge((short) code, 1, Integer::sum);
            if (count > most) {
                most = count;
                commonest = (short) code;
            }
        }
        return commonest;
    }

    /** The place of the world that a frame shows at a token. */
    private int place(int frame, int at) {
        int columns = window.clip().frames() * 2 + DynamicsConfig.GRID;
        int left = window.clip().places().left()[frame] + window.clip().frames();
        return at / DynamicsConfig.GRID * columns + left + at % DynamicsConfig.GRID;
    }

    /** What a token's place of the world showed in another frame; what it shows now where it was not in the picture. */
    private short there(int frame, int at, int other) {
        return (short) codeThere(frame, at, other, truth(frame, at));
    }

    private int codeThere(int frame, int at, int other, int outside) {
        return window.clip().codeThere(frame, at / DynamicsConfig.GRID, at % DynamicsConfig.GRID, other, outside);
    }

    private short truth(int frame, int at) {
        return window.clip().tokens()[frame * DynamicsConfig.TOKENS + at];
    }
}
