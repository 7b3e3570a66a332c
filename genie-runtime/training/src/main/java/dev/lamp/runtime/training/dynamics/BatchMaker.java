package dev.lamp.runtime.training.dynamics;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.CANDIDATES;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.NEIGHBOURHOOD;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.PACK;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.PACKED;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.REACH;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.WINDOW;

import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.random.RandomGenerator;

/**
 * Turns windows into a {@link DynamicsBatch}: looks up neighbours and candidates, hides tokens, weighs what is left to
 * guess.
 */
final class BatchMaker {

    private static final int SPAN = 2 * REACH + 1;
    /** Least share of the tokens that enter the loss of those that only the camera changes. */
    private static final double PASSING_SHARE = 0.4;
    /** How much more a token counts that is new for good, for there are few, and what is remembered misleads there. */
    private static final double NEW_WEIGHT = 2;

    private final DynamicsConfig config;

    BatchMaker(DynamicsConfig config) {
        this.config = config;
    }

    /**
     * Makes a batch of lessons that share length and side.
     *
     * @param random decides what is hidden and which unchanged tokens count
     */
    DynamicsBatch batch(List<Lesson> lessons, BatchOptions options, RandomGenerator random) {
        TokenWindow first = lessons.get(0).truth();
        int length = first.length();
        int positions = first.positions();
        int[] neighbours = new int[lessons.size() * (length + 1) * positions * NEIGHBOURHOOD];
        int[] motions = new int[lessons.size() * length * positions * NEIGHBOURHOOD];
        int[] remembered = new int[motions.length];
        int[] masked = new int[lessons.size() * length * positions * PACKED];
        int[] settled = new int[motions.length];
        int[] actions = new int[lessons.size() * length];
        LossTokens loss = new LossTokens(masked.length);
        for (int b = 0; b < lessons.size(); b++) {
            TokenWindow shown = lessons.get(b).shown();
            fillNeighbours(shown, neighbours, b);
            fillMotions(shown, motions, b);
            fillRemembered(shown, remembered, b);
            for (int t = 0; t < length; t++) {
                actions[b * length + t] = shown.clip().actions()[shown.start() + t];
                int frame = b * length + t;
                HiddenFrame hidden = HiddenFrame.of(lessons.get(b), t, options, random);
                fillSettled(hidden, settled, frame * positions * NEIGHBOURHOOD);
                hide(hidden, frame * positions * PACKED, masked, options, random, loss);
            }
        }
        return loss.batch(
                lessons.size(), length, first.side(), neighbours, motions, remembered, masked, settled, actions);
    }

    private void fillNeighbours(TokenWindow window, int[] ids, int b) {
        fillFrames(
                window, -1, ids, b, (frame, row, column) -> window.clip().code(frame, row, column, config.borderId()));
    }

    private void fillMotions(TokenWindow window, int[] ids, int b) {
        fillFrames(window, 0, ids, b, (frame, row, column) -> TokenMotion.of(window.clip(), frame, row, column));
    }

    private void fillRemembered(TokenWindow window, int[] ids, int b) {
        fillFrames(
                window, 0, ids, b, (frame, row, column) -> window.clip().usual(frame, row, column, config.borderId()));
    }

    /** Something that a token of a clip has. */
    private interface TokenIds {
        int of(int frame, int row, int column);
    }

    /** Looks something up around each position of a window's remembered frames, from the {@code first} of them on. */
    private static void fillFrames(TokenWindow window, int first, int[] ids, int b, TokenIds lookup) {
        int next = b * (window.length() - first) * window.positions() * NEIGHBOURHOOD;
        for (int j = first; j < window.length(); j++) {
            int frame = window.start() + j;
            for (int position = 0; position < window.positions(); position++) {
                next = fillAround(window, position, ids, next, (row, column) -> lookup.of(frame, row, column));
            }
        }
    }

    /** Looks something up at each of the 36 tokens around a position. */
    private static int fillAround(
            TokenWindow window, int position, int[] ids, int offset, IntBinaryOperator byRowAndColumn) {
        int next = offset;
        for (int around = 0; around < 9; around++) {
            int row = window.tokenRow(position) + (around / 3 - 1) * PACK;
            int column = window.tokenColumn(position) + (around % 3 - 1) * PACK;
            for (int token = 0; token < PACKED; token++) {
                ids[next++] = byRowAndColumn.applyAsInt(row + token / PACK, column + token % PACK);
            }
        }
        return next;
    }

    /** Where the settled tokens around each position came from. */
    private void fillSettled(HiddenFrame hidden, int[] ids, int offset) {
        int next = offset;
        for (int position = 0; position < hidden.lesson().shown().positions(); position++) {
            next = fillAround(hidden.lesson().shown(), position, ids, next, hidden::motion);
        }
    }

    private void hide(
            HiddenFrame hiddenFrame,
            int offset,
            int[] masked,
            BatchOptions options,
            RandomGenerator random,
            LossTokens loss) {
        Lesson lesson = hiddenFrame.lesson();
        TokenWindow window = lesson.shown();
        int frame = hiddenFrame.frame();
        for (int i = 0; i < window.positions() * PACKED; i++) {
            int row = window.tokenRow(i / PACKED) + i % PACKED / PACK;
            int column = window.tokenColumn(i / PACKED) + i % PACKED % PACK;
            int code = lesson.truth().clip().code(frame, row, column, config.borderId());
            boolean hidden = hiddenFrame.hides(row, column);
            masked[offset + i] = hidden ? config.maskId() : code;
            boolean changed = code != window.clip().code(frame - 1, row, column, config.borderId());
            boolean stirs = code != before(lesson, frame, row, column, code);
            double share = stirs ? 1 : changed ? Math.max(PASSING_SHARE, options.staticShare()) : options.staticShare();
            if (hidden && (share == 1 || random.nextDouble() < share)) {
                double weight = stirs ? options.changedWeight() : 1 / share;
                weight *= lesson.truth().clip().isNewForGood(frame, row, column) ? NEW_WEIGHT : 1;
                int k = loss.add(offset + i, code, (float) weight, changed, hiddenFrame.fully());
                fillCandidates(window.clip(), frame, row, column, loss.candidates(), k * CANDIDATES);
                fillMovers(window, row, column, offset, masked.length * WINDOW, loss.movers(), k * WINDOW);
            }
        }
    }

    /** What the last frame shows of a place of the world, as it is remembered; {@code incoming} where it does not. */
    private static int before(Lesson lesson, int frame, int row, int column, int incoming) {
        int camera = lesson.truth().clip().camera(frame);
        return lesson.shown().clip().code(frame - 1, row, column + camera, incoming);
    }

    /** Where the words of the tokens around a place are found; {@code silent} for those outside the window. */
    private static void fillMovers(
            TokenWindow window, int row, int column, int firstOfFrame, int silent, int[] places, int offset) {
        for (int i = 0; i < WINDOW; i++) {
            int source = window.token(row + i / SPAN - REACH, column + i % SPAN - REACH);
            places[offset + i] = source < 0 ? silent : (firstOfFrame + source) * WINDOW + i;
        }
    }

    /**
     * The ids that the token at a place may be copied from: frame - 1, then frame - 2, each row-major, then what the
     * place remembers, and those to the left and right of it.
     */
    void fillCandidates(TokenClip clip, int frame, int row, int column, int[] ids, int offset) {
        int next = offset;
        for (int back = 1; back <= 2; back++) {
            for (int dy = -REACH; dy <= REACH; dy++) {
                for (int dx = -REACH; dx <= REACH; dx++) {
                    ids[next++] = clip.code(frame - back, row + dy, column + dx, config.borderId());
                }
            }
        }
        ids[next++] = clip.usual(frame - 1, row, column, config.borderId());
        ids[next++] = clip.former(frame - 1, row, column, config.borderId());
        ids[next++] = clip.usual(frame - 1, row, column - 1, config.borderId());
        ids[next] = clip.usual(frame - 1, row, column + 1, config.borderId());
    }
}
