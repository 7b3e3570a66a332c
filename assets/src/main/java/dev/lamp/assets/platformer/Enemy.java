package dev.lamp.assets.platformer;

/**
 * An enemy, 2 x 2 cells, that walks to and fro on its own: a cell every second step, and where the way is blocked, a
 * turn instead. Its sprite shows the direction only. Two pictures tell what it does next: one that just moved or turned
 * rests, one that rested moves or turns. At the start of a level every enemy has rested.
 *
 * @param number which of its level's enemies it is; decides its look
 * @param x leftmost cell
 * @param y top cell
 * @param direction -1 left, 1 right
 * @param striding true if it moves (or turns) in the coming step
 */
public record Enemy(int number, int x, int y, int direction, boolean striding) {

    public Enemy {
        if (direction != -1 && direction != 1) {
            throw new IllegalArgumentException("expected a direction of -1 or 1, found " + direction);
        }
    }

    /** The enemy a step later. */
    public Enemy step(Level level) {
        if (!striding) {
            return new Enemy(number, x, y, direction, true);
        }
        boolean blocked = !canStand(level, x + direction, y);
        return blocked
                ? new Enemy(number, x, y, -direction, false)
                : new Enemy(number, x + direction, y, direction, false);
    }

    /** True if it shares a cell with a hero. */
    boolean meets(Hero hero) {
        return Math.abs(x - hero.x()) < 2 && Math.abs(y - hero.y()) < 2;
    }

    /** True if an enemy fits there with ground under both of its feet. */
    static boolean canStand(Level level, int x, int y) {
        return level.free(x, y)
                && level.tile(x, y + 2).supports()
                && level.tile(x + 1, y + 2).supports();
    }
}
