package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.EffectiveMovement.Vertical;
import dev.lamp.assets.platformer.Hero.Pose;

/**
 * How the hero moves. Everything happens in whole cells, and the next displacement in the air follows from the last one
 * (up 3, up 1, down 1, down 2, down 2, ...), so two frames and the control determine the next frame.
 */
final class Physics {

    static final int JUMP = -3;

    private Physics() {}

    /** The hero after a step. */
    static Hero step(Level level, Hero hero, Controls control) {
        int y = hero.y() + vertical(level, hero.x(), hero.y(), hero.displacement(), control);
        int x = hero.x() + horizontal(level, hero.x(), y, control.horizontal());
        return new Hero(x, y, y - hero.y(), level.standing(x, y) ? Pose.STAND : Pose.JUMP);
    }

    /** What a step looked like from outside. */
    static EffectiveMovement movement(Level level, Hero before, Hero after, Controls control) {
        int rows = after.y() - before.y();
        Vertical vertical = Vertical.NONE;
        if (level.standing(before.x(), before.y())) {
            if (rows < 0) {
                vertical = control.jump() ? Vertical.JUMP_START : Vertical.CLIMB_UP;
            } else if (rows > 0) {
                vertical = Vertical.CLIMB_DOWN;
            }
        }
        return new EffectiveMovement(after.x() - before.x(), vertical);
    }

    /** Rows moved in a step, positive down. */
    static int vertical(Level level, int x, int y, int last, Controls control) {
        if (!level.standing(x, y)) {
            return last < -1 ? rise(level, x, y, 1) : fall(level, x, y, last < 1 ? 1 : 2);
        }
        if (control.jump()) {
            return rise(level, x, y, -JUMP);
        }
        if (control == Controls.UP) {
            return level.onLadder(x, y) ? rise(level, x, y, 1) : 0;
        }
        return control == Controls.DOWN && canDescend(level, x, y) ? 1 : 0;
    }

    /** Columns moved in a step by a hero already in row y. */
    static int horizontal(Level level, int x, int y, int wanted) {
        return wanted != 0 && level.free(x + wanted, y) ? wanted : 0;
    }

    private static boolean canDescend(Level level, int x, int y) {
        return !level.solidRow(x, y + 2) && (level.ladderRow(x, y + 2) || !level.supported(x, y));
    }

    private static int rise(Level level, int x, int y, int rows) {
        int done = 0;
        while (done < rows && !level.solidRow(x, y - done - 1)) {
            done++;
        }
        return -done;
    }

    private static int fall(Level level, int x, int y, int rows) {
        int done = 0;
        while (done < rows && !level.standing(x, y + done)) {
            done++;
        }
        return done;
    }
}
