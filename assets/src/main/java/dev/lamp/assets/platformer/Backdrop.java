package dev.lamp.assets.platformer;

import java.util.BitSet;
import java.util.List;

/** The painted level with its decoration and the coins that are left. */
final class Backdrop {

    private static final int CELL = TileRenderer.CELL;
    private static final int HEIGHT = Level.HEIGHT * CELL;

    private final Scene scene;
    private final Level level;
    private final int margin;
    private final int width;
    private final byte[] bare;
    private final byte[] pixels;
    private final BitSet erased = new BitSet();

    Backdrop(Scene scene) {
        this.scene = scene;
        this.level = scene.level();
        this.margin = scene.camera() == Camera.SCROLL ? TileRenderer.SCREEN : 0;
        this.width = (level.width() + 2 * margin) * CELL;
        this.bare = new byte[width * HEIGHT];
        paint();
        decorate();
        scene.theme().scribbles().draw(scene, bare, width, margin);
        this.pixels = bare.clone();
        for (int i = 0; i < level.coins().size(); i++) {
            drawCoin(i);
        }
    }

    private void paint() {
        Painter painter = scene.theme().painter();
        Cell cell = new Cell();
        for (int y = 0; y < Level.HEIGHT; y++) {
            for (int x = -margin; x < level.width() + margin; x++) {
                cell.read(level, scene.seed(), x, y);
                int at = y * CELL * width + (x + margin) * CELL;
                for (int py = 0; py < CELL; py++, at += width) {
                    for (int px = 0; px < CELL; px++) {
                        bare[at + px] = painter.pixel(cell, px, py);
                    }
                }
            }
        }
    }

    private void decorate() {
        List<Theme.DecorChoice> choices = scene.theme().decor();
        Dice dice = new Dice(scene.seed() ^ 0xDEC0L);
        int wanted = level.width() * dice.between(2, 5) / Level.HEIGHT;
        BitSet used = new BitSet();
        for (int tries = 0; tries < wanted * 10 && wanted > 0 && !choices.isEmpty(); tries++) {
            Theme.DecorChoice choice = choices.get(dice.below(choices.size()));
            int wide = choice.sprite().width() / CELL;
            int high = choice.sprite().height() / CELL;
            int x = dice.between(0, level.width() - wide);
            int y = dice.between(1, Level.HEIGHT - 1 - high);
            if (empty(x, y, wide, high, used) && (!choice.standing() || ground(x, y + high, wide))) {
                choice.sprite().draw(bare, width, (x + margin) * CELL, y * CELL);
                mark(x, y, wide, high, used);
                wanted--;
            }
        }
    }

    private boolean empty(int left, int top, int wide, int high, BitSet used) {
        for (int x = left; x < left + wide; x++) {
            for (int y = top; y < top + high; y++) {
                if (level.tile(x, y) != Tile.EMPTY || used.get(x * Level.HEIGHT + y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean ground(int left, int row, int wide) {
        for (int x = left; x < left + wide; x++) {
            if (level.tile(x, row) != Tile.GROUND) {
                return false;
            }
        }
        return true;
    }

    private static void mark(int left, int top, int wide, int high, BitSet used) {
        for (int x = left; x < left + wide; x++) {
            used.set(x * Level.HEIGHT + top, x * Level.HEIGHT + top + high);
        }
    }

    /** Copies the screen whose leftmost column of cells is {@code left}. */
    void copyWindow(Platformer game, int left, byte[] screen) {
        updateCoins(game);
        int side = TileRenderer.SCREEN * CELL;
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(pixels, y * width + (left + margin) * CELL, screen, y * side, side);
        }
    }

    private void updateCoins(Platformer game) {
        for (int i = 0; i < level.coins().size(); i++) {
            if (game.taken(i) && !erased.get(i)) {
                erased.set(i);
                eraseCoin(i);
            } else if (!game.taken(i) && erased.get(i)) {
                erased.clear(i);
                drawCoin(i);
            }
        }
    }

    private void drawCoin(int coin) {
        Place place = level.coins().get(coin);
        scene.theme().coin().draw(pixels, width, (place.x() + margin) * CELL, place.y() * CELL);
    }

    private void eraseCoin(int coin) {
        Place place = level.coins().get(coin);
        for (int y = 0; y < CELL; y++) {
            int at = (place.y() * CELL + y) * width + (place.x() + margin) * CELL;
            System.arraycopy(bare, at, pixels, at, CELL);
        }
    }
}
