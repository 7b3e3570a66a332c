package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;

/**
 * In which turns of sampling how much of a frame is computed. Later turns compute where something was settled in the
 * turn before or is still hidden; the other positions show what they showed last.
 *
 * @param full turns at the beginning in which all positions are computed, 1 to 16
 * @param least positions that are computed at least in every turn after those, 0 to 64
 */
public record TurnPlan(int full, int least) {

    /** Seven of eight tokens are settled in the first turn, and the second has seen them. */
    public static final TurnPlan STANDARD = new TurnPlan(2, 0);

    public TurnPlan {
        if (full < 1 || full > MaskSchedule.MAX_STEPS || least < 0 || least > DynamicsConfig.POSITIONS) {
            throw new IllegalArgumentException("expected 1 to " + MaskSchedule.MAX_STEPS + " full turns and 0 to "
                    + DynamicsConfig.POSITIONS + " positions after those, found " + full + " and " + least);
        }
    }
}
