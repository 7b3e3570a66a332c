package dev.lamp.assets.platformer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Begins on a ladder, climbs, and leaves the rest to somebody else. A picture tells of what its hero stands before by
 * what sticks out above him and below, which is the least for short ladders; few begin there, and fewer climb from
 * there at once.
 */
final class Climber implements Player {

    private static final int MOST_STEPS = 6;
    /** Share of those who begin at the foot of a ladder, where most of a short one is behind them. */
    private static final double AT_THE_FOOT = 0.6;

    private final Dice dice;
    private final Player next;
    private Controls way = Controls.UP;
    private int left;

    /** @param next plays once the climb is over */
    Climber(Dice dice, Player next) {
        this.dice = dice;
        this.next = next;
    }

    /** Puts the hero on one of the level's ladders, each as likely as any; leaves him where he is if there is none. */
    void begin(Platformer game) {
        List<Place> feet = feet(game.level());
        if (feet.isEmpty()) {
            return;
        }
        Place foot = feet.get(dice.below(feet.size()));
        int height = height(game.level(), foot);
        int above = dice.chance(AT_THE_FOOT) ? 0 : dice.between(1, height);
        Place place = new Place(foot.x(), foot.y() - above);
        game.restore(new Platformer.State(Hero.standingAt(place), game.enemies(), new BitSet()));
        game.step(Controls.IDLE);
        way = above == 0 || above < height && dice.chance(0.5) ? Controls.UP : Controls.DOWN;
        left = dice.between(1, MOST_STEPS);
    }

    @Override
    public Controls next(Platformer game) {
        if (left == 0) {
            return next.next(game);
        }
        left--;
        return way;
    }

    /** Where a hero stands at the foot of a ladder from whose head nothing solid keeps him. */
    private static List<Place> feet(Level level) {
        List<Place> feet = new ArrayList<>();
        for (int x = 0; x < level.width() - 1; x++) {
            for (int y = 1; y < Level.HEIGHT - 2; y++) {
                Place place = new Place(x, y);
                boolean foot = ladder(level, x, y + 1) && !ladder(level, x, y + 2);
                if (foot && height(level, place) > 0) {
                    feet.add(place);
                }
            }
        }
        return feet;
    }

    /** Rows from the foot of a ladder up to where a hero stands on top of it, or as far as he comes. */
    private static int height(Level level, Place foot) {
        int height = 0;
        while (level.free(foot.x(), foot.y() - height - 1) && level.onLadder(foot.x(), foot.y() - height)) {
            height++;
        }
        return level.free(foot.x(), foot.y()) ? height : 0;
    }

    private static boolean ladder(Level level, int x, int y) {
        return level.tile(x, y) == Tile.LADDER && level.tile(x + 1, y) == Tile.LADDER;
    }
}
