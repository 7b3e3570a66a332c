package dev.lamp.assets.platformer;

/** Takes turns between exploring and random keys, for some ten to forty steps each. */
final class MixedPlayer implements Player {

    private final Dice dice;
    private final double explorerShare;
    private final Explorer explorer;
    private final RandomPlayer random;
    private boolean exploring;
    private int left;

    MixedPlayer(Dice dice, double explorerShare) {
        this.dice = dice;
        this.explorerShare = explorerShare;
        this.explorer = new Explorer(dice);
        this.random = new RandomPlayer(dice);
    }

    @Override
    public Controls next(Platformer game) {
        if (left == 0) {
            exploring = dice.chance(explorerShare);
            left = dice.between(10, 40);
            explorer.forget();
            random.changeMood();
        }
        left--;
        return exploring ? explorer.next(game) : random.next(game);
    }
}
