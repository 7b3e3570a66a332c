package dev.lamp.assets.platformer;

/**
 * Presses any key at every step, as the walks of the evaluation do. Most of the eight lead up, so after a while heroes
 * are where other players seldom are: high up, under the ceiling, at the sides.
 */
final class WildPlayer implements Player {

    private static final Controls[] KEYS = Controls.values();
    private static final int LONGEST_WALK = 120;
    /** Who has not come to stand by then is off the screen. */
    private static final int MOST_STEPS = 200;

    private final Dice dice;

    WildPlayer(Dice dice) {
        this.dice = dice;
    }

    @Override
    public Controls next(Platformer game) {
        return KEYS[dice.below(KEYS.length)];
    }

    /**
     * Plays for a while before anyone watches, and on until the hero stands: in a picture of one in the air nobody sees
     * whether he has just jumped.
     */
    void walk(Platformer game) {
        int steps = dice.below(LONGEST_WALK + 1);
        for (int step = 0; step < steps || step < MOST_STEPS && !stands(game); step++) {
            game.step(next(game));
        }
    }

    private static boolean stands(Platformer game) {
        return game.level().standing(game.hero().x(), game.hero().y());
    }
}
