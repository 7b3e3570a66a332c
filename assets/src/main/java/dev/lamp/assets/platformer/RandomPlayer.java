package dev.lamp.assets.platformer;

/** Presses random keys and holds each for as long as its mood is; prefers up and down on ladders. */
final class RandomPlayer implements Player {

    /** How long keys are held: shortly, for one step like a fidget, or on and on, also against walls. */
    private enum Mood {
        EASY(1, 6),
        FIDGETY(1, 1),
        STUBBORN(5, 14);

        private final int shortest;
        private final int longest;

        Mood(int shortest, int longest) {
            this.shortest = shortest;
            this.longest = longest;
        }
    }

    // spotless:off
    //                                         IDLE L  R  J  JL JR U  D
    private static final int[] ON_GROUND = {5, 4, 4, 5, 5, 5, 1, 1};
    private static final int[] AT_LADDER = {4, 2, 2, 2, 2, 2, 8, 6};
    // spotless:on

    private final Dice dice;
    private Mood mood = Mood.EASY;
    private Controls held = Controls.IDLE;
    private int left;

    RandomPlayer(Dice dice) {
        this.dice = dice;
    }

    /** Changes its mood, and lets go of what it holds. */
    void changeMood() {
        mood = Mood.values()[dice.below(Mood.values().length)];
        left = 0;
    }

    @Override
    public Controls next(Platformer game) {
        if (left == 0) {
            Hero hero = game.hero();
            Level level = game.level();
            boolean ladder = level.onLadder(hero.x(), hero.y()) || level.ladderRow(hero.x(), hero.y() + 2);
            held = draw(ladder ? AT_LADDER : ON_GROUND);
            left = dice.between(mood.shortest, mood.longest);
        }
        left--;
        return held;
    }

    private Controls draw(int[] weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int at = dice.below(total);
        int choice = 0;
        while (at >= weights[choice]) {
            at -= weights[choice++];
        }
        return Controls.values()[choice];
    }
}
