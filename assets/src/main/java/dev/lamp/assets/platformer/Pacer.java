package dev.lamp.assets.platformer;

/**
 * Goes to and fro: takes a step, rests for a moment, takes the next, also against what stops him, and jumps now and
 * then. Of whoever rests on the ground a step to either side is so to be expected, and its absence tells of a wall.
 */
final class Pacer implements Player {

    private static final int LONGEST_REST = 2;
    private static final int FEWEST_STEPS = 2;
    private static final int MOST_STEPS = 8;
    /** Share of steps in whose place he jumps: what he never did would seem impossible. */
    private static final double JUMPS = 0.25;

    private static final Controls[] JUMP = {Controls.JUMP, Controls.JUMP_LEFT, Controls.JUMP_RIGHT};

    private final Dice dice;
    private Controls step = Controls.RIGHT;
    private int stepsLeft;
    private int rest;

    Pacer(Dice dice) {
        this.dice = dice;
    }

    /** Sets out anew, to the left or to the right. */
    void setOut() {
        step = dice.chance(0.5) ? Controls.LEFT : Controls.RIGHT;
        stepsLeft = dice.between(FEWEST_STEPS, MOST_STEPS);
        rest = 0;
    }

    @Override
    public Controls next(Platformer game) {
        if (rest > 0) {
            rest--;
            return Controls.IDLE;
        }
        if (stepsLeft == 0) {
            step = step == Controls.LEFT ? Controls.RIGHT : Controls.LEFT;
            stepsLeft = dice.between(FEWEST_STEPS, MOST_STEPS);
        }
        stepsLeft--;
        rest = dice.between(0, LONGEST_REST);
        return dice.chance(JUMPS) ? JUMP[dice.below(JUMP.length)] : step;
    }
}
