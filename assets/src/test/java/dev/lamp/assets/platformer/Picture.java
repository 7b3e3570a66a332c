package dev.lamp.assets.platformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Levels drawn with letters: {@code #} ground, {@code =} platform, {@code H} ladder, {@code o} coin, {@code <} the head
 * of an enemy that looks left, {@code @} start.
 */
final class Picture {

    private Picture() {}

    /** A level whose lowest rows are the given ones; above them there is air. */
    static Level level(String... rows) {
        Tile[][] tiles = new Tile[rows[0].length()][Level.HEIGHT];
        Place start = new Place(0, 0);
        List<Place> coins = new ArrayList<>();
        List<Enemy> enemies = new ArrayList<>();
        for (Tile[] column : tiles) {
            Arrays.fill(column, Tile.EMPTY);
        }
        for (int row = 0; row < rows.length; row++) {
            int y = Level.HEIGHT - rows.length + row;
            for (int x = 0; x < tiles.length; x++) {
                char letter = rows[row].charAt(x);
                tiles[x][y] = tile(letter);
                if (letter == '@') {
                    start = new Place(x, y);
                } else if (letter == 'o') {
                    coins.add(new Place(x, y));
                } else if (letter == '<') {
                    enemies.add(new Enemy(enemies.size(), x, y, -1, true));
                }
            }
        }
        return new Level(tiles, coins, enemies, start);
    }

    private static Tile tile(char letter) {
        return switch (letter) {
            case '#' -> Tile.GROUND;
            case '=' -> Tile.PLATFORM;
            case 'H' -> Tile.LADDER;
            default -> Tile.EMPTY;
        };
    }
}
