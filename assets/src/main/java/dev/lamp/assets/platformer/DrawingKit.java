package dev.lamp.assets.platformer;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.Arrays;
import java.util.List;

/**
 * Paper and stamps for whoever draws a prompt by hand: everything is painted by the theme's own painter at its place on
 * the lattice of cells, so that it looks to the model like the worlds it has learned from. Immutable.
 */
public final class DrawingKit {

    private static final int CELL = TileRenderer.CELL;
    private static final int CELLS = TileRenderer.SCREEN;
    private static final int SIDE = CELLS * CELL;
    private static final int FLOOR = 14;
    /** Wobble and cracks come from a seed; drawings all use this one. */
    private static final long SEED = 0;

    private final Theme theme;

    public DrawingKit(Theme theme) {
        this.theme = theme;
    }

    /** Index of the sky's or the paper's main colour. */
    public int background() {
        return Byte.toUnsignedInt(theme.painter().background());
    }

    /** The empty sky or paper. */
    public Frame blank() {
        return paint(emptyTiles());
    }

    /** A room with floor, walls and ceiling, and nothing in it. */
    public Frame room() {
        Tile[][] tiles = emptyTiles();
        for (Tile[] column : tiles) {
            column[0] = Tile.WALL;
            Arrays.fill(column, FLOOR, CELLS, Tile.GROUND);
        }
        Arrays.fill(tiles[0], Tile.WALL);
        Arrays.fill(tiles[CELLS - 1], Tile.WALL);
        return paint(tiles);
    }

    /**
     * A drawing with a stamp on it; what lies outside the screen is cut off.
     *
     * @param canvas 64 x 64 pixels in the colours of {@link StandardPalette}
     */
    public Frame stamped(Frame canvas, StampPlace place) {
        requireCanvas(canvas);
        byte[] pixels = canvas.toIndices();
        Place at = place.at();
        switch (place.stamp()) {
            case HERO -> hero(place.look()).draw(pixels, SIDE, at.x() * CELL, at.y() * CELL);
            case ENEMY -> enemy(place.look()).draw(pixels, SIDE, at.x() * CELL, at.y() * CELL);
            case COIN -> {
                tiles(pixels, place, Tile.EMPTY);
                theme.coin().draw(pixels, SIDE, at.x() * CELL, at.y() * CELL);
            }
            case LADDER -> tiles(pixels, place, Tile.LADDER);
            case PLATFORM -> tiles(pixels, place, Tile.PLATFORM);
            case GROUND -> tiles(pixels, place, Tile.GROUND);
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }

    /** Whether a picture has the size and the colours of the game, and can be drawn on. */
    public static boolean suits(Frame picture) {
        return picture.size().equals(FrameSize.STANDARD) && picture.palette().equals(StandardPalette.PALETTE);
    }

    static void requireCanvas(Frame picture) {
        if (!suits(picture)) {
            throw new IllegalArgumentException(
                    "expected 64 x 64 pixels in the standard palette, found " + picture + " in " + picture.palette());
        }
    }

    private Sprite hero(int look) {
        List<Theme.HeroChoice> heroes = theme.heroes();
        return heroes.get(look % heroes.size())
                .sprite(Hero.Pose.STAND)
                .on(theme.painter().background());
    }

    /** Each enemy looks to the right, then to the left. */
    private Sprite enemy(int look) {
        List<Theme.EnemyChoice> enemies = theme.enemies();
        Theme.EnemyChoice choice = enemies.get(look / 2 % enemies.size());
        return choice.facing(look % 2 == 0 ? 1 : -1).on(theme.painter().background());
    }

    private static Tile[][] emptyTiles() {
        Tile[][] tiles = new Tile[CELLS][CELLS];
        for (Tile[] column : tiles) {
            Arrays.fill(column, Tile.EMPTY);
        }
        return tiles;
    }

    private Frame paint(Tile[][] tiles) {
        byte[] pixels = new byte[SIDE * SIDE];
        paint(pixels, tiles, 0, CELLS, 0, CELLS);
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }

    /** Fills the cells of a place with a tile and paints those cells alone. */
    private void tiles(byte[] pixels, StampPlace place, Tile tile) {
        Tile[][] tiles = emptyTiles();
        int left = Math.max(0, place.at().x());
        int right = Math.min(CELLS, place.at().x() + place.width());
        int top = Math.max(0, place.at().y());
        int bottom = Math.min(CELLS, place.at().y() + place.height());
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                tiles[x][y] = tile;
            }
        }
        paint(pixels, tiles, left, right, top, bottom);
    }

    private void paint(byte[] pixels, Tile[][] tiles, int left, int right, int top, int bottom) {
        Level level = new Level(tiles, List.of(), List.of(), new Place(0, 0));
        Cell cell = new Cell();
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                cell.read(level, SEED, x, y);
                for (int i = 0; i < CELL * CELL; i++) {
                    pixels[(y * CELL + i / CELL) * SIDE + x * CELL + i % CELL] =
                            theme.painter().pixel(cell, i % CELL, i / CELL);
                }
            }
        }
    }
}
