package dev.lamp.assets.platformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A level while it is being laid out. Whatever it adds can be reached: ground never steps by more than a jump, and
 * every platform gets a ladder from what lies below or is left out.
 */
final class LevelSketch {

    private static final int JUMP_HEIGHT = 4;
    private static final int HIGHEST_STOREY = 4;

    private final int width;
    private final Dice dice;
    private final Tile[][] tiles;
    private final int[] groundTop;
    private final List<Place> coins = new ArrayList<>();
    private final List<Enemy> enemies = new ArrayList<>();

    LevelSketch(int width, Dice dice) {
        this.width = width;
        this.dice = dice;
        this.tiles = new Tile[width][Level.HEIGHT];
        this.groundTop = new int[width];
        for (Tile[] column : tiles) {
            Arrays.fill(column, Tile.EMPTY);
        }
    }

    /**
     * Lays ground with steps and pits between two rows and returns its highest row.
     *
     * @param rough whether there is a step every few columns
     */
    int ground(int start, int highest, int lowest, boolean rough) {
        int level = start;
        int highestSeen = lowest;
        int x = 0;
        while (x < width) {
            int end = Math.min(width, x + (rough ? dice.between(2, 4) : dice.between(3, 7)));
            for (; x < end; x++) {
                groundTop[x] = level;
                Arrays.fill(tiles[x], level, Level.HEIGHT, Tile.GROUND);
            }
            highestSeen = Math.min(highestSeen, level);
            int change = dice.chance(0.3) ? dice.between(2, 3) : dice.between(rough ? 1 : 0, 2);
            int next = level + (dice.chance(0.5) ? change : -change);
            level = Math.max(highest, Math.min(lowest, next));
        }
        return highestSeen;
    }

    int highestGround(int from, int to) {
        int top = Level.HEIGHT;
        for (int x = from; x <= to; x++) {
            top = Math.min(top, groundTop[x]);
        }
        return top;
    }

    void ceiling(int thickness) {
        for (Tile[] column : tiles) {
            Arrays.fill(column, 0, thickness, Tile.WALL);
        }
    }

    void sideWalls() {
        Arrays.fill(tiles[0], 0, Level.HEIGHT, Tile.WALL);
        Arrays.fill(tiles[width - 1], 0, Level.HEIGHT, Tile.WALL);
    }

    /** Adds platforms one above the other, each with ladders, over ground whose highest row is {@code base}. */
    void storeys(int from, int to, int base) {
        int y = base - dice.between(3, 5);
        while (y >= HIGHEST_STOREY) {
            storey(from, to, y);
            y -= dice.between(3, 5);
        }
    }

    private void storey(int from, int to, int y) {
        int room = to - from + 1;
        int shape = dice.below(4);
        if (shape == 0) {
            platform(from, to, y);
        } else if (shape == 1) {
            int length = dice.between(Math.min(5, room), Math.min(10, room));
            int x = from + dice.below(room - length + 1);
            platform(x, x + length - 1, y);
        } else {
            int gap = dice.between(2, 4);
            int middle = from + dice.between(3, Math.max(3, room - gap - 4));
            platform(from, Math.min(middle - 1, to), y);
            platform(middle + gap, to, y + (dice.chance(0.4) ? 1 : 0));
        }
    }

    private void platform(int from, int to, int y) {
        if (to - from < 2) {
            return;
        }
        for (int x = from; x <= to; x++) {
            if (tiles[x][y] == Tile.EMPTY) {
                tiles[x][y] = Tile.PLATFORM;
            }
        }
        int ladders = to - from >= 7 && dice.chance(0.7) ? 2 : 1;
        boolean reached = false;
        for (int tries = 0; tries < 8 && ladders > 0; tries++) {
            if (ladder(dice.between(from, to - 1), y)) {
                ladders--;
                reached = true;
            }
        }
        if (!reached) {
            for (int x = from; x <= to; x++) {
                tiles[x][y] = tiles[x][y] == Tile.PLATFORM ? Tile.EMPTY : tiles[x][y];
            }
        }
    }

    private boolean ladder(int x, int top) {
        int bottom = top + 1;
        while (bottom < Level.HEIGHT && tiles[x][bottom] == Tile.EMPTY && tiles[x + 1][bottom] == Tile.EMPTY) {
            bottom++;
        }
        boolean clear = tiles[x][top] == Tile.PLATFORM
                && tiles[x + 1][top] == Tile.PLATFORM
                && (x == 0 || tiles[x - 1][top + 1] != Tile.LADDER)
                && (x + 2 >= width || tiles[x + 2][top + 1] != Tile.LADDER);
        if (!clear || bottom - top < 3 || bottom >= Level.HEIGHT) {
            return false;
        }
        for (int y = top; y < bottom; y++) {
            tiles[x][y] = Tile.LADDER;
            tiles[x + 1][y] = Tile.LADDER;
        }
        return true;
    }

    /** Puts blocks of wall on surfaces, low enough to be jumped. */
    void blocks(int count) {
        for (int tries = 0; tries < count * 4 && count > 0; tries++) {
            int wide = dice.between(2, 3);
            int high = dice.between(1, 2);
            int x = dice.between(2, width - wide - 3);
            int y = surface(x, dice.below(Level.HEIGHT));
            if (y >= high + JUMP_HEIGHT
                    && flat(x - 1, x + wide, y)
                    && emptyBox(x - 2, y - high - 2, wide + 4, high + 2)) {
                for (int i = 0; i < wide; i++) {
                    Arrays.fill(tiles[x + i], y - high, y, Tile.WALL);
                }
                count--;
            }
        }
    }

    /** Puts blocks of wall wherever there is room for them, whether or not there is a way around. */
    void obstacles(int count) {
        for (int tries = 0; tries < count * 4 && count > 0; tries++) {
            int wide = dice.between(1, 3);
            int high = dice.between(1, 3);
            int x = dice.between(1, width - wide - 1);
            int y = surface(x, dice.below(Level.HEIGHT));
            if (y > high && flat(x, x + wide - 1, y) && emptyBox(x, y - high, wide, high)) {
                for (int i = 0; i < wide; i++) {
                    Arrays.fill(tiles[x + i], y - high, y, Tile.WALL);
                }
                count--;
            }
        }
    }

    /** Lays rows of coins above surfaces and in the air. */
    void coins(int rows) {
        for (int row = 0; row < rows; row++) {
            int x = dice.between(1, width - 4);
            int y = surface(x, dice.below(Level.HEIGHT)) - (dice.chance(0.7) ? 1 : dice.between(2, 4));
            for (int i = 0; i < dice.between(1, 3); i++) {
                coin(x + 2 * i, y);
            }
        }
    }

    /** Hangs single coins anywhere in the air, where heroes come by who jump and fall. */
    void coinsInTheAir(int most) {
        for (int i = 0; i < most; i++) {
            coin(dice.between(1, width - 2), dice.between(3, Level.HEIGHT - 2));
        }
    }

    private void coin(int x, int y) {
        if (x > 0
                && x < width - 1
                && y > 2
                && y < Level.HEIGHT
                && tiles[x][y] == Tile.EMPTY
                && !coins.contains(new Place(x, y))) {
            coins.add(new Place(x, y));
        }
    }

    /** Puts enemies on surfaces where they have room to walk. */
    void enemies(int count) {
        for (int tries = 0; tries < count * 6 && enemies.size() < count; tries++) {
            int x = dice.between(2, width - 4);
            int y = surface(x, dice.below(Level.HEIGHT));
            boolean apart = enemies.stream().noneMatch(e -> Math.abs(e.x() - x) < 5 && Math.abs(e.y() + 2 - y) < 2);
            if (apart && y > 3 && flat(x - 1, x + 3, y) && emptyBox(x - 1, y - 2, 5, 2)) {
                enemies.add(new Enemy(enemies.size(), x, y - 2, dice.chance(0.5) ? 1 : -1, true));
                dice.nextLong(); // was a phase once; levels of a seed stay the same
            }
        }
    }

    /** The finished level, with the hero on a surface or a ladder. */
    Level finish() {
        Level bare = new Level(tiles, coins, enemies, new Place(0, 0));
        boolean nearLadder = dice.chance(0.45);
        for (int tries = 0; tries < 400; tries++) {
            Place start = new Place(dice.between(1, width - 3), dice.between(1, Level.HEIGHT - 3));
            boolean ladder = bare.ladderRow(start.x(), start.y() + 1) || bare.ladderRow(start.x(), start.y() + 2);
            boolean good = bare.free(start.x(), start.y()) && bare.standing(start.x(), start.y());
            if (good && (ladder || !nearLadder || tries > 200)) {
                return new Level(tiles, coins, enemies, start);
            }
        }
        return new Level(tiles, coins, enemies, new Place(1, groundTop[1] - 2));
    }

    /** The first row from {@code y} down on which one could stand in a column, at most the lowest row. */
    private int surface(int x, int y) {
        int row = Math.max(2, y);
        while (row < Level.HEIGHT - 1 && !(tiles[x][row].supports() && tiles[x][row - 1] == Tile.EMPTY)) {
            row++;
        }
        return row;
    }

    private boolean flat(int from, int to, int y) {
        for (int x = Math.max(0, from); x <= Math.min(width - 1, to); x++) {
            if (!tiles[x][y].supports()) {
                return false;
            }
        }
        return true;
    }

    private boolean emptyBox(int left, int top, int wide, int high) {
        for (int x = Math.max(0, left); x < Math.min(width, left + wide); x++) {
            for (int y = Math.max(0, top); y < top + high; y++) {
                if (tiles[x][y] != Tile.EMPTY) {
                    return false;
                }
            }
        }
        return true;
    }
}
