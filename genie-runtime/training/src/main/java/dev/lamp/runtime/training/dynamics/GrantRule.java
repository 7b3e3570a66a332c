package dev.lamp.runtime.training.dynamics;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;

/**
 * Which action is granted when one is wished for, by the chances that {@link PossibleActions} gives to what can come
 * next: the wished one if it is possible; else the one that is likeliest to be meant, by its chance and by how far its
 * motion is from the wish. Whichever way a wish goes sideways, what is granted goes that way if it can: a jump to the
 * right in the air goes right, a step into a wall is a rest. Whoever rises rises because he jumps, unless nobody can
 * jump there: then it is the air, where a step to the side may have the name of a jump.
 */
public final class GrantRule {

    /** Chance from which on a wished action is possible: a quarter of what each had if all eight were. */
    public static final float POSSIBLE = 0.03f;

    /**
     * A wished action is possible only if its chance is at least this share of that of resting: walls make rest likely,
     * and so does ground.
     */
    private static final float SHARE_OF_REST = 0.2f;

    /** The same for rising straight up, which no wall stops: of those who stand before a ladder few climb at once. */
    private static final float RISING_SHARE_OF_REST = 0.12f;

    /** The same for whoever has rested, or stands in a picture: most of them go on resting. */
    private static final float RESTED_SHARE_OF_REST = 0.15f;

    /** The same for going on with what was just done: most do, so it takes a wall to make rest half as likely. */
    private static final float SAME_SHARE_OF_REST = 0.35f;

    /** Chance from which on an action is granted for another. */
    public static final float INSTEAD = 0.06f;

    /** Nats for a motion that is one tile away from what was wished for; for two it is four times as many. */
    private static final double STRICTNESS = 0.5;

    /** How many tiles up or down one tile to the side counts as. */
    private static final double SIDEWAYS = 4;

    /** Nats for rising higher than was wished: who walks into a block wants no jump over it, but rests where he can. */
    private static final double RISING = 5;

    /** Tiles to the side that make a difference. */
    private static final double COLUMNS = 0.5;

    /** Rows of motion that make a difference. */
    private static final double ROWS = 0.5;

    /** Nats that any other action is behind the wished one. */
    private static final double BEHIND = 1000;

    private GrantRule() {}

    /** The least chance with which an action is granted. */
    public static float least(LatentAction wished, LatentAction granted) {
        return wished.equals(granted) ? POSSIBLE : INSTEAD;
    }

    /**
     * The least chance with which a wished action is granted, as a share of the chance of resting.
     *
     * @param before the action that came before, or {@link ActionMoments#NONE}
     */
    public static float leastOfRest(ActionMap map, LatentAction wished, int before) {
        if (wished.equals(map.idleAction())) {
            return 0;
        }
        if (Math.abs(map.entry(wished).dx()) < COLUMNS && map.entry(wished).dy() < -ROWS) {
            return RISING_SHARE_OF_REST;
        }
        if (before == ActionMoments.NONE || before == map.idle()) {
            return RESTED_SHARE_OF_REST;
        }
        return before == wished.index() ? SAME_SHARE_OF_REST : SHARE_OF_REST;
    }

    /**
     * How much less likely an action is to be meant for not being the wished one, in nats, whatever else is possible:
     * as if motions were normally distributed around it.
     */
    public static double unlike(ActionMap map, LatentAction wished, LatentAction granted) {
        if (wished.equals(granted)) {
            return 0;
        }
        double sideways =
                SIDEWAYS * (map.entry(wished).dx() - map.entry(granted).dx());
        double upwards = map.entry(wished).dy() - map.entry(granted).dy();
        double rising = rises(map, wished, granted) && !goesAlong(map, wished, granted) ? RISING : 0;
        return BEHIND + STRICTNESS * (sideways * sideways + upwards * upwards) + rising;
    }

    /** The same on top of that, where some {@link #risesAsHigh other} action that rises as high is possible. */
    public static double unlikeOfJumpers(ActionMap map, LatentAction wished, LatentAction granted) {
        return rises(map, wished, granted) && goesAlong(map, wished, granted) ? RISING : 0;
    }

    /** Whether another action than this one rises at least as high. */
    public static boolean risesAsHigh(ActionMap map, LatentAction action, LatentAction other) {
        return !other.equals(action)
                && map.entry(other).dy() <= map.entry(action).dy() + ROWS;
    }

    private static boolean rises(ActionMap map, LatentAction wished, LatentAction granted) {
        return map.entry(wished).dy() - map.entry(granted).dy() > ROWS;
    }

    private static boolean goesAlong(ActionMap map, LatentAction wished, LatentAction granted) {
        double side = map.entry(wished).dx();
        return Math.abs(side) > COLUMNS && Math.abs(side - map.entry(granted).dx()) < COLUMNS;
    }
}
