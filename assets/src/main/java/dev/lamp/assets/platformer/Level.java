package dev.lamp.assets.platformer;

import java.util.List;

/**
 * A level of the game: {@value #HEIGHT} rows of tiles with coins, enemies and a start. Immutable. Everything outside is
 * wall.
 */
public final class Level {

    /** Rows of every level, and columns of a screen. */
    public static final int HEIGHT = 16;

    private static final Tile[] TILES = Tile.values();

    private final int width;
    private final byte[] tiles;
    private final List<Place> coins;
    private final List<Enemy> enemies;
    private final Place start;

    /**
     * Makes a level from a copy of the given tiles.
     *
     * @param tiles columns of {@value #HEIGHT} tiles from top to bottom, left column first
     * @param coins cells with a coin
     * @param enemies enemies as they stand at the start
     * @param start top left cell of the hero, who is 2 x 2 cells
     */
    public Level(Tile[][] tiles, List<Place> coins, List<Enemy> enemies, Place start) {
        this.width = tiles.length;
        this.tiles = new byte[width * HEIGHT];
        for (int x = 0; x < width; x++) {
            if (tiles[x].length != HEIGHT) {
                throw new IllegalArgumentException(
                        "expected columns of " + HEIGHT + " tiles, found " + tiles[x].length);
            }
            for (int y = 0; y < HEIGHT; y++) {
                this.tiles[x * HEIGHT + y] = (byte) tiles[x][y].ordinal();
            }
        }
        this.coins = List.copyOf(coins);
        this.enemies = List.copyOf(enemies);
        this.start = start;
    }

    private Level(Level level, List<Enemy> enemies) {
        this.width = level.width;
        this.tiles = level.tiles;
        this.coins = level.coins;
        this.enemies = List.copyOf(enemies);
        this.start = level.start;
    }

    /** The same level with nobody in it but the hero. */
    Level withoutEnemies() {
        return new Level(this, List.of());
    }

    public int width() {
        return width;
    }

    public List<Place> coins() {
        return coins;
    }

    public List<Enemy> enemies() {
        return enemies;
    }

    public Place start() {
        return start;
    }

    /** The tile of a cell; outside the level it is {@link Tile#WALL}. */
    public Tile tile(int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= HEIGHT) {
            return Tile.WALL;
        }
        return TILES[tiles[x * HEIGHT + y]];
    }

    /** True if a 2 x 2 body at this cell touches nothing solid. */
    public boolean free(int x, int y) {
        return !solidRow(x, y) && !solidRow(x, y + 1);
    }

    /** True if one of the two cells from x on is solid. */
    boolean solidRow(int x, int y) {
        return tile(x, y).solid() || tile(x + 1, y).solid();
    }

    /** True if a 2 x 2 body at this cell has something to stand on. */
    public boolean supported(int x, int y) {
        return tile(x, y + 2).supports() || tile(x + 1, y + 2).supports();
    }

    /** True if the feet of a 2 x 2 body at this cell are on a ladder. */
    public boolean onLadder(int x, int y) {
        return ladderRow(x, y + 1);
    }

    boolean ladderRow(int x, int y) {
        return tile(x, y) == Tile.LADDER || tile(x + 1, y) == Tile.LADDER;
    }

    /** True if a 2 x 2 body at this cell does not fall. */
    public boolean standing(int x, int y) {
        return supported(x, y) || onLadder(x, y);
    }
}
