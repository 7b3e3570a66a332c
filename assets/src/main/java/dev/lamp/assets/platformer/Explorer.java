package dev.lamp.assets.platformer;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Plays with a purpose: picks coins, ladder ends and far places, goes there by the shortest way, and rests in between.
 */
final class Explorer implements Player {

    private final Dice dice;
    private final Deque<Controls> plan = new ArrayDeque<>();

    Explorer(Dice dice) {
        this.dice = dice;
    }

    @Override
    public Controls next(Platformer game) {
        if (plan.isEmpty()) {
            makePlan(game);
        }
        return plan.isEmpty() ? Controls.IDLE : plan.poll();
    }

    /** Forgets what it was about to do. */
    void forget() {
        plan.clear();
    }

    private void makePlan(Platformer game) {
        PathFinder paths = new PathFinder(game, dice);
        int goal = paths.choose();
        if (goal >= 0) {
            paths.pathTo(goal, plan);
        }
        if (dice.chance(0.35)) {
            plan.add(Controls.JUMP);
        }
        for (int i = dice.below(5); i > 0; i--) {
            plan.add(Controls.IDLE);
        }
    }
}
