package dev.lamp.assets.platformer;

/**
 * Free-hand strokes in the background: lines, arcs, zigzags, scribbles, closed shapes and blobs, one or two pixels wide
 * and anywhere, as the lattice means nothing to a hand. They cover empty cells only.
 *
 * @param perScreen strokes on the width of a screen, about
 * @param inks palette indices to choose from
 */
record Scribbles(int perScreen, byte... inks) {

    /** No strokes. */
    static final Scribbles NONE = new Scribbles(0, (byte) 0);

    private static final int CELL = TileRenderer.CELL;
    private static final int HEIGHT = Level.HEIGHT * CELL;
    private static final double STEP = 0.5;

    private enum Kind {
        LINE,
        ARC,
        ZIGZAG,
        SCRIBBLE,
        LOOP,
        BLOB
    }

    /** Where to draw: pixels of a painted level, {@code width} to a row, with cells of margin on the left. */
    private record Sheet(Level level, byte[] pixels, int width, int margin) {

        void dot(double x, double y, int size, byte ink) {
            for (int i = 0; i < size * size; i++) {
                int px = (int) StrictMath.floor(x) + i % size;
                int py = (int) StrictMath.floor(y) + i / size;
                if (py >= 0 && py < HEIGHT && level.tile(Math.floorDiv(px, CELL), py / CELL) == Tile.EMPTY) {
                    pixels[py * width + px + margin * CELL] = ink;
                }
            }
        }
    }

    /** Draws the strokes of a scene. */
    void draw(Scene scene, byte[] pixels, int width, int margin) {
        Sheet sheet = new Sheet(scene.level(), pixels, width, margin);
        Dice dice = new Dice(scene.seed() ^ 0x5C21BL);
        for (int i = perScreen * scene.level().width() / Level.HEIGHT; i > 0; i--) {
            stroke(sheet, dice);
        }
    }

    private void stroke(Sheet sheet, Dice dice) {
        byte ink = inks[dice.below(inks.length)];
        double x = dice.below(sheet.level.width() * CELL * 8) / 8.0;
        double y = dice.below(HEIGHT * 8) / 8.0;
        Kind kind = Kind.values()[dice.below(Kind.values().length)];
        if (kind == Kind.BLOB) {
            blob(sheet, dice, x, y, ink);
        } else {
            line(sheet, dice, kind, x, y, ink);
        }
    }

    /** Walks in small steps, turning as the kind of line asks. */
    private static void line(Sheet sheet, Dice dice, Kind kind, double startX, double startY, byte ink) {
        int size = dice.chance(0.6) ? 1 : 2;
        double turn = dice.between(4, 24) / 100.0 * (dice.chance(0.5) ? 1 : -1);
        int steps = kind == Kind.LOOP ? (int) (2 * StrictMath.PI / Math.abs(turn)) : dice.between(10, 80);
        int tooth = dice.between(5, 12);
        double flat = kind == Kind.LOOP ? dice.between(5, 10) / 10.0 : 1;
        double heading = dice.chance(0.3) ? dice.below(4) * StrictMath.PI / 2 : dice.below(628) / 100.0;
        double x = startX;
        double y = startY;
        for (int i = 0; i < steps; i++) {
            sheet.dot(x, y, size, ink);
            heading += switch (kind) {
                case ARC, LOOP -> turn;
                case ZIGZAG -> i % tooth != 0 ? 0 : i / tooth % 2 == 0 ? 2 : -2;
                case SCRIBBLE -> dice.between(-6, 6) / 10.0 + turn;
                case LINE, BLOB -> 0;
            };
            x += STEP * StrictMath.cos(heading);
            y += STEP * flat * StrictMath.sin(heading);
        }
    }

    private static void blob(Sheet sheet, Dice dice, double x, double y, byte ink) {
        double wide = dice.between(3, 10) / 2.0;
        double high = dice.between(3, 8) / 2.0;
        for (double dy = -high; dy <= high; dy++) {
            double half = wide * StrictMath.sqrt(1 - dy * dy / (high * high));
            for (double dx = -half; dx <= half; dx++) {
                sheet.dot(x + dx, y + dy, 1, ink);
            }
        }
    }
}
