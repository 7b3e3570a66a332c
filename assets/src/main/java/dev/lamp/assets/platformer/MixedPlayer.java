package dev.lamp.assets.platformer;

/** Takes turns between exploring, pacing and random keys, for some ten to forty steps each. */
final class MixedPlayer implements Player {

    private final Dice dice;
    private final ClipOptions options;
    private final Explorer explorer;
    private final Pacer pacer;
    private final RandomPlayer random;
    private Player playing;
    private int left;

    /** @param options how much of the time each of them plays */
    MixedPlayer(Dice dice, ClipOptions options) {
        this.dice = dice;
        this.options = options;
        this.explorer = new Explorer(dice);
        this.pacer = new Pacer(dice);
        this.random = new RandomPlayer(dice);
    }

    @Override
    public Controls next(Platformer game) {
        if (left == 0) {
            boolean exploring = dice.chance(options.explorerShare());
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
        boolean paces = options.pacerShare() > 0 && dice.chance(options.pacerShare());
        if (paces) {
            pacer.setOut();
        }
        return paces;
    }
}
