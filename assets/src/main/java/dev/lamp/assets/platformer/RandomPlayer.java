package dev.lamp.assets.platformer;

import java.util.Arrays;

/** Presses random keys, holds each and rests after it for as long as its mood is; prefers up and down on ladders. */
final class RandomPlayer implements Player {

    /**
     * How long keys are held: shortly, for one step like a fidget, on and on, also against walls, or as one who presses
     * a key, waits to see what comes of it, and presses the next. Fidgets are most frequent: they lead everywhere.
     */
    private enum Mood {
        EASY(1, 1, 6, 0),
        FIDGETY(2, 1, 1, 0),
        STUBBORN(1, 5, 14, 0),
        HESITANT(1, 1, 2, 4);

        private final int frequency;
        private final int shortest;
        private final int longest;
        private final int longestRest;

        Mood(int frequency, int shortest, int longest, int longestRest) {
            this.frequency = frequency;
            this.shortest = shortest;
            this.longest = longest;
            this.longestRest = longestRest;
        }
    }

    // spotless:off
    //                                         IDLE L  R  J  JL JR U  D
    private static final int[] ON_GROUND = {5, 4, 4, 5, 5, 5, 1, 1};
    private static final int[] AT_LADDER = {4, 2, 2, 2, 2, 2, 8, 6};
    // spotless:on

    private static final int[] MOODS =
            Arrays.stream(Mood.values()).mapToInt(mood -> mood.frequency).toArray();

    private final Dice dice;
    private Mood mood = Mood.EASY;
    private Controls held = Controls.IDLE;
    private int left;

    RandomPlayer(Dice dice) {
        this.dice = dice;
    }

    /** Changes its mood, and lets go of what it holds. */
    void changeMood() {
        mood = Mood.values()[draw(MOODS)];
        left = 0;
    }

    @Override
    public Controls next(Platformer game) {
        if (left == 0 && mood.longestRest > 0 && held != Controls.IDLE) {
            held = Controls.IDLE;
            left = dice.between(1, mood.longestRest);
        } else if (left == 0) {
            held = Controls.values()[draw(isAtLadder(game) ? AT_LADDER : ON_GROUND)];
            left = dice.between(mood.shortest, mood.longest);
        }
        left--;
        return held;
    }

    private static boolean isAtLadder(Platformer game) {
        Hero hero = game.hero();
        Level level = game.level();
        return level.onLadder(hero.x(), hero.y()) || level.ladderRow(hero.x(), hero.y() + 2);
    }

    /** An index, as likely as its weight. */
    private int draw(int[] weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int at = dice.below(total);
        int choice = 0;
        while (at >= weights[choice]) {
            at -= weights[choice++];
        }
        return choice;
    }
}
