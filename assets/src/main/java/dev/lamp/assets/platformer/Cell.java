package dev.lamp.assets.platformer;

/** What a painter needs to know about one cell of a level. Reused from cell to cell while a level is painted. */
final class Cell {

    Tile tile;
    int x;
    int y;
    /** Whether the neighbour on a side is something else, so that this cell has an edge there. */
    boolean top;

    boolean bottom;
    boolean left;
    boolean right;
    /** Whether a ladder passes through a platform here. */
    boolean throughPlatform;
    /** Any non-negative number, fixed for the cell: chooses among variants. */
    int variant;
    /** Offsets, 0 or 1, of a wobbling horizontal line at the cell's left and right border. */
    int wobbleLeft;

    int wobbleRight;

    void read(Level level, long seed, int column, int row) {
        x = column;
        y = row;
        tile = level.tile(x, y);
        top = y > 0 && differs(level, x, y - 1);
        bottom = y < Level.HEIGHT - 1 && differs(level, x, y + 1);
        left = differs(level, x - 1, y);
        right = differs(level, x + 1, y);
        throughPlatform = tile == Tile.LADDER && level.tile(x, y - 1) != Tile.LADDER;
        variant = Dice.hash(seed, x, y);
        wobbleLeft = Dice.hash(seed + 1, x, y) & 1;
        wobbleRight = Dice.hash(seed + 1, x + 1, y) & 1;
        if (left) {
            wobbleLeft = wobbleRight;
        } else if (right) {
            wobbleRight = wobbleLeft;
        }
    }

    /** True if no neighbour differs. */
    boolean inside() {
        return !(top || bottom || left || right);
    }

    private boolean differs(Level level, int otherX, int otherY) {
        Tile other = level.tile(otherX, otherY);
        if (tile == Tile.PLATFORM && other == Tile.LADDER) {
            return false;
        }
        return tile.solid() ? !other.solid() : other != tile;
    }
}
