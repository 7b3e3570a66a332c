package dev.lamp.assets.platformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes up figures as a pen draws them in a few strokes: stick men, boxes and domes on legs. They stand on the lowest
 * row of 8 x 8 pixels and fill as much of the rest as it happens, for a hand keeps to no lattice.
 */
final class PenFigures {

    private static final int SIDE = 8;

    private static final String[][] HEADS = {
        {".KKK.", ".KAK.", ".KKK."},
        {"..K..", ".KAK.", "..K.."},
        {".KKK.", "KAAAK", ".KKK."},
        {".KK..", "KAAK.", ".KK.."}
    };

    private static final String[][] BODIES = {
        {"..K..", "KKKKK", "..K..", ".K.K.", "K...K"},
        {"K.K.K", ".KKK.", "..K..", ".K.K."},
        {"..K..", ".KKK.", "K.K.K", ".K.K."},
        {"KKKKK", "..K..", ".K.K.", ".K.K."},
        {".KKK.", "K.K.K", ".K.K."}
    };

    private PenFigures() {}

    /** Rows of letters: outline {@code K}, inside {@code A}, eyes {@code E}; {@code .} is see-through. */
    static char[][] figure(Dice dice) {
        return standing(dice.chance(0.5) ? stickMan(dice) : box(dice), dice);
    }

    private static List<String> stickMan(Dice dice) {
        List<String> rows = new ArrayList<>(List.of(HEADS[dice.below(HEADS.length)]));
        rows.addAll(List.of(BODIES[dice.below(BODIES.length)]));
        return rows;
    }

    private static List<String> box(Dice dice) {
        int wide = dice.between(4, SIDE);
        int high = dice.between(4, SIDE - 2);
        boolean round = dice.chance(0.5);
        char[][] rows = new char[high][wide];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                boolean side = x == 0 || x == wide - 1;
                rows[y][x] = round && side && y == 0 ? '.' : side || y == 0 || y == high - 1 ? 'K' : 'A';
            }
        }
        int eyes = dice.between(1, 2);
        int apart = dice.between(0, (wide - 4) / 2);
        rows[eyes][(wide - 1) / 2 - apart] = 'E';
        rows[eyes][wide / 2 + apart] = 'E';
        List<String> figure = new ArrayList<>();
        Arrays.stream(rows).map(String::new).forEach(figure::add);
        String leg = dice.chance(0.5) ? "K" : ".K";
        String legs = leg + ".".repeat(wide - 2 * leg.length()) + new StringBuilder(leg).reverse();
        for (int i = dice.below(3); i > 0; i--) {
            figure.add(legs);
        }
        return figure;
    }

    private static char[][] standing(List<String> rows, Dice dice) {
        char[][] picture = new char[SIDE][SIDE];
        for (char[] row : picture) {
            Arrays.fill(row, '.');
        }
        int left = dice.below(SIDE - rows.get(0).length() + 1);
        int top = SIDE - rows.size();
        for (int y = 0; y < rows.size(); y++) {
            rows.get(y).getChars(0, rows.get(y).length(), picture[top + y], left);
        }
        return picture;
    }
}
