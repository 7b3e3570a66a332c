package dev.lamp.assets.platformer;

/**
 * Presses any key at every step, as the walks of the evaluation do. Most of the eight lead up, so after a while heroes
 * are where other players seldom are: high up, under the ceiling, at the sides.
 */
final class WildPlayer implements Player {

    private static final Controls[] KEYS = Controls.values();
    private static final int LONGEST_WALK = 120;

    private final Dice dice;

    WildPlayer(Dice dice) {
        this.dice = dice;
    }

    @Override
    public Controls next(Platformer game) {
        return KEYS[dice.below(KEYS.length)];
    }

    /** Plays for a while before anyone watches. */
    void walk(Platformer game) {
        for (int steps = dice.below(LONGEST_WALK + 1); steps > 0; steps--) {
            game.step(next(game));
        }
    }
}
