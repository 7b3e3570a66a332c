package dev.lamp.assets.platformer;

/** Takes turns between exploring, pacing and random keys, for some ten to forty steps each. */
final class MixedPlayer implements Player {

    private final Dice dice;
    private final ClipOptions.Players shares;
    private final Explorer explorer;
    private final Pacer pacer;
    private final RandomPlayer random;
    private Player playing;
    private int left;

    /** @param shares how much of the time each of them plays */
    MixedPlayer(Dice dice, ClipOptions.Players shares) {
        this.dice = dice;
        this.shares = shares;
        this.explorer = new Explorer(dice);
        this.pacer = new Pacer(dice);
        this.random = new RandomPlayer(dice);
    }

    @Override
    public Controls next(Platformer game) {
        if (left == 0) {
            boolean exploring = dice.chance(shares.explorerShare());
            left = dice.between(10, 40);
            explorer.forget();
            random.changeMood();
            playing = exploring ? explorer : paces() ? pacer : random;
        }
        left--;
        return playing.next(game);
    }

    /** Draws only where there is something to draw, so that clips without pacers stay what they were. */
    private boolean paces() {
        boolean paces = shares.pacerShare() > 0 && dice.chance(shares.pacerShare());
        if (paces) {
            pacer.setOut();
        }
        return paces;
    }
}
