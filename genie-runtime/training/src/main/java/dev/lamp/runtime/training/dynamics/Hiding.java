package dev.lamp.runtime.training.dynamics;

import java.util.random.RandomGenerator;

/**
 * Which tokens of a target frame are hidden. Either all, as before the first sampling step; or, as between later ones,
 * some of those in a rectangle around something that changes, while most of what lies around is settled: what is
 * certain is settled first, so the rest of a frame is always the few places where a figure may have gone. Or some
 * anywhere.
 *
 * @param inside share of the tokens that are hidden in the rectangle
 * @param outside share of the others that are
 * @param top first token row of the rectangle
 * @param left first token column of the rectangle
 * @param bottom last token row of the rectangle
 * @param right last token column of the rectangle
 */
record Hiding(double inside, double outside, int top, int left, int bottom, int right) {

    /** Share of the partly hidden frames that are settled around a rectangle. */
    private static final double LATE = 0.75;
    /** The rectangle reaches at least and at most so far from what changes. */
    private static final int NEAREST = 2;

    private static final int FARTHEST = 5;

    private static final Hiding ALL = new Hiding(1, 1, 0, 0, 0, 0);

    /** What is hidden of a target frame of a lesson. */
    static Hiding of(Lesson lesson, int frame, BatchOptions options, RandomGenerator random) {
        double fullShare = lesson.rehearsals() > 0 ? options.rehearsedFullShare() : options.fullMaskShare();
        if (random.nextDouble() < fullShare) {
            return ALL;
        }
        double ratio = Math.cos(random.nextDouble() * Math.PI / 2);
        return random.nextDouble() < LATE
                ? around(change(lesson, frame, random), ratio, random)
                : new Hiding(ratio, ratio, 0, 0, 0, 0);
    }

    private static Hiding around(int[] place, double ratio, RandomGenerator random) {
        return new Hiding(
                ratio,
                0,
                place[0] - reach(random),
                place[1] - reach(random),
                place[0] + reach(random),
                place[1] + reach(random));
    }

    private static int reach(RandomGenerator random) {
        return random.nextInt(NEAREST, FARTHEST + 1);
    }

    /** Row and column of a token of the window that stirs towards the frame, or of any if all is still. */
    private static int[] change(Lesson lesson, int frame, RandomGenerator random) {
        TokenWindow window = lesson.truth();
        int[] place = window.stirringToken(frame, random);
        int size = window.side() * DynamicsConfig.PACK;
        return place != null
                ? place
                : new int[] {window.tokenRow(0) + random.nextInt(size), window.tokenColumn(0) + random.nextInt(size)};
    }

    /** Whether nothing of the frame is shown. */
    boolean fully() {
        return inside == 1 && outside == 1;
    }

    /** Whether the token at a place is hidden this time. */
    boolean hides(int row, int column, RandomGenerator random) {
        boolean within = row >= top && row <= bottom && column >= left && column <= right;
        return random.nextDouble() < (within ? inside : outside);
    }
}
