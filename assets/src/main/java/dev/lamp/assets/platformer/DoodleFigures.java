package dev.lamp.assets.platformer;

import java.util.Arrays;

/**
 * Makes up figures of 8 x 8 pixels: round and angular creatures and stick men, mirror-symmetric and rigid. Enemies show
 * where they go by their eyes, in the upper half.
 */
final class DoodleFigures {

    private static final int SIDE = 8;
    private static final int HALF = SIDE / 2;
    /** An enemy whose upper half is this like the hero's is made up anew. */
    private static final double ALIKE = 0.7;

    private static final int TRIES = 12;

    /** Left halves of heads. */
    private static final String[][] HEADS = {
        {"..KK", ".KAA", ".KEA", "..KK"},
        {".KKK", "KAAA", "KAEA", ".KKK"},
        {"KKKK", "KAAA", "KAEA", "KKKK"},
        {"K.KK", "KKAA", "KAEA", "KAAA"},
        {"...K", "..KA", ".KEA", "KAAA"},
        {".K..", "..KK", ".KAE", ".KAA"},
        {"BBBB", "BKKK", "BAEA", ".AAA"},
        {"..KK", "KKKK", ".AEA", ".AAA"}
    };
    /** Left halves of bodies. */
    private static final String[][] BODIES = {
        {".KKK", "K..K", "..KK", ".KK."},
        {"...K", "KKKK", "...K", ".KK."},
        {".KBB", "KABB", ".KBB", ".KK."},
        {"..KK", ".KBB", "KBBB", ".K.."},
        {"KKKK", "KBBA", "KBBB", "KKK."},
        {"KAAA", "KABB", "KKBB", ".KKK"},
        {"..KB", ".AKB", "..KK", "..K."},
        {"KBKB", "KBBB", "KKKK", "K..."}
    };

    private DoodleFigures() {}

    /**
     * A hero in one pose.
     *
     * @param colours outline, main, second, white, eyes
     */
    static Theme.HeroChoice hero(Dice dice, byte[] colours) {
        Sprite only = sprite(figure(dice), colours);
        return new Theme.HeroChoice(only, only);
    }

    /**
     * A hero of a few strokes, in one pose.
     *
     * @param colours outline, main, second, white, eyes
     */
    static Theme.HeroChoice penned(Dice dice, byte[] colours) {
        Sprite only = sprite(PenFigures.figure(dice), colours);
        return new Theme.HeroChoice(only, only);
    }

    /** An enemy that does not look like a hero. */
    static Theme.EnemyChoice enemy(Dice dice, byte[] colours, Sprite hero) {
        Sprite right = sprite(looking(creature(dice), dice), colours);
        for (int tries = 0; tries < TRIES && alike(right, hero); tries++) {
            right = sprite(looking(creature(dice), dice), colours);
        }
        return new Theme.EnemyChoice(right.mirrored(), right);
    }

    static Sprite coin(Dice dice, byte edge, byte inside) {
        String[][] shapes = {
            {".AA.", "ABBA", "ABBA", ".AA."},
            {".A..", "ABA.", ".A..", "...."},
            {"AAAA", "ABBA", "ABBA", "AAAA"},
            {".A.A", "AAAA", ".AA.", "..A."}
        };
        return Sprite.of(shapes[dice.below(shapes.length)], "AB", new byte[] {edge, inside});
    }

    private static boolean alike(Sprite enemy, Sprite hero) {
        byte[] canvas = new byte[SIDE * SIDE];
        Arrays.fill(canvas, (byte) -1);
        enemy.draw(canvas, SIDE, 0, 0);
        return hero.likeness(canvas, SIDE, 0, 0, HALF) > ALIKE;
    }

    private static Sprite sprite(char[][] picture, byte[] colours) {
        String[] rows = Arrays.stream(picture).map(String::new).toArray(String[]::new);
        return Sprite.of(rows, EnemyLook.LETTERS, colours);
    }

    private static char[][] figure(Dice dice) {
        if (dice.chance(0.4)) {
            char[][] creature = creature(dice);
            int row = dice.between(2, 3);
            int apart = dice.below(2);
            creature[row][HALF - 1 - apart] = 'E';
            creature[row][HALF + apart] = 'E';
            return creature;
        }
        String[] head = HEADS[dice.below(HEADS.length)];
        String[] body = BODIES[dice.below(BODIES.length)];
        char[][] picture = new char[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            String half = y < HALF ? head[y] : body[y - HALF];
            for (int x = 0; x < SIDE; x++) {
                picture[y][x] = half.charAt(x < HALF ? x : SIDE - 1 - x);
            }
        }
        return picture;
    }

    /** An outlined body without eyes, whose width wanders from row to row. */
    private static char[][] creature(Dice dice) {
        int[] reach = new int[SIDE];
        reach[0] = dice.below(4);
        for (int y = 1; y < SIDE; y++) {
            int wander = reach[y - 1] + dice.between(-1, 1);
            reach[y] = Math.max(y < HALF ? 3 : 2, Math.min(HALF, wander));
        }
        char[][] picture = new char[SIDE][SIDE];
        int belly = dice.between(HALF, SIDE);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                picture[y][x] = letter(reach, x < HALF ? HALF - x : x - HALF + 1, y, belly);
            }
        }
        if (dice.chance(0.6)) {
            picture[SIDE - 1][HALF - 1] = picture[SIDE - 1][HALF] = '.';
        }
        return picture;
    }

    /** @param out columns from the middle, 1 to 4 */
    private static char letter(int[] reach, int out, int y, int belly) {
        if (out > reach[y]) {
            return '.';
        }
        boolean edge = out == reach[y] || y == 0 || y == SIDE - 1 || reach[y - 1] < out || reach[y + 1] < out;
        return edge ? 'K' : y >= belly ? 'B' : 'A';
    }

    /** Gives a creature one or two eyes towards the right. */
    private static char[][] looking(char[][] creature, Dice dice) {
        int row = dice.between(2, 3);
        creature[row][HALF + 1] = 'E';
        if (dice.chance(0.7)) {
            creature[row][HALF] = 'W';
        } else {
            creature[row][HALF - 1] = 'E';
        }
        if (dice.chance(0.5)) {
            creature[row - 1][HALF + 1] = 'W';
        }
        return creature;
    }
}
