package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.DrawnPainter.Hatch;
import dev.lamp.assets.platformer.DrawnPainter.Ink;
import dev.lamp.assets.platformer.DrawnPainter.Paper;
import dev.lamp.assets.platformer.DrawnPainter.Paper.Texture;
import dev.lamp.assets.platformer.DrawnPainter.Stroke;
import dev.lamp.assets.platformer.StandardPalette.Hue;
import java.util.List;

/**
 * Makes themes up from seeds: paper, inks, strokes, scribbles and figures that nobody has seen before. They are there
 * to be looked at and carried along, since nothing in them can be known by heart.
 */
final class Doodles {

    private static final int ENEMIES = 2;

    private Doodles() {}

    /** Colours of one doodle; all but the fill stand out from the paper. */
    private record Colours(byte paper, byte mark, byte ink, byte second, byte fill) {

        static Colours roll(Dice dice) {
            int kind = dice.below(20);
            if (kind < 12) {
                return onLight(dice);
            }
            return kind < 15 ? onDark(dice) : flat(dice);
        }

        private static Colours onLight(Dice dice) {
            boolean white = dice.chance(0.65);
            Hue hue = hue(dice);
            byte paper = white ? StandardPalette.WHITE : StandardPalette.shade(hue, 4);
            byte mark = white ? StandardPalette.LIGHT_GREY : StandardPalette.shade(hue, 3);
            byte ink = switch (dice.below(4)) {
                case 0 -> StandardPalette.DARK_GREY;
                case 1 -> StandardPalette.shade(hue(dice), dice.below(2));
                default -> StandardPalette.BLACK;
            };
            byte second = dice.chance(0.5) ? ink : StandardPalette.shade(hue(dice), dice.between(1, 2));
            byte fill = dice.chance(0.5) ? paper : StandardPalette.shade(hue(dice), dice.between(2, 3));
            return new Colours(paper, mark, ink, second, fill);
        }

        private static Colours onDark(Dice dice) {
            boolean black = dice.chance(0.5);
            Hue hue = hue(dice);
            byte paper = black ? StandardPalette.BLACK : StandardPalette.shade(hue, 0);
            byte mark = black ? StandardPalette.DARK_GREY : StandardPalette.shade(hue, 1);
            byte ink = dice.chance(0.6) ? StandardPalette.WHITE : StandardPalette.shade(hue(dice), 4);
            byte second = dice.chance(0.5) ? ink : StandardPalette.shade(hue(dice), 3);
            byte fill = dice.chance(0.5) ? paper : StandardPalette.shade(hue(dice), 2);
            return new Colours(paper, mark, ink, second, fill);
        }

        private static Colours flat(Dice dice) {
            Hue hue = hue(dice);
            byte ink = dice.chance(0.7) ? StandardPalette.BLACK : StandardPalette.shade(hue(dice), 0);
            byte second = StandardPalette.shade(hue(dice), 1);
            byte fill = StandardPalette.shade(hue(dice), 2);
            return new Colours(StandardPalette.shade(hue, 3), StandardPalette.shade(hue, 4), ink, second, fill);
        }

        private static Hue hue(Dice dice) {
            return Hue.values()[dice.below(Hue.values().length)];
        }
    }

    /** The theme of a seed; always the same for the same seed. */
    static Theme theme(long seed) {
        Dice dice = new Dice(seed ^ 0xD00D1EL);
        Colours colours = Colours.roll(dice);
        Painter painter = painter(colours, dice);
        Sprite coin = DoodleFigures.coin(dice, colours.second(), colours.fill());
        byte[] inks = {colours.ink(), colours.ink(), colours.second(), colours.mark(), colours.fill()};
        return new Theme("doodle " + seed, Theme.Style.DOODLE, painter, coin, cast(colours, inks, dice));
    }

    private static Painter painter(Colours colours, Dice dice) {
        Texture texture = dice.chance(0.75) ? Texture.PLAIN : Texture.values()[dice.below(Texture.values().length)];
        Ink ink = new Ink(
                colours.ink(),
                dice.chance(0.5) ? colours.second() : colours.fill(),
                dice.chance(0.5) ? colours.ink() : colours.second(),
                dice.chance(0.6) ? colours.paper() : colours.fill(),
                dice.chance(0.6) ? colours.ink() : colours.second());
        Paper paper = new Paper(colours.paper(), colours.mark(), texture);
        Stroke stroke = new Stroke(dice.chance(0.5), dice.chance(0.25));
        return new DrawnPainter(paper, ink, stroke, Hatch.values()[dice.below(Hatch.values().length)]);
    }

    private static Theme.Cast cast(Colours colours, byte[] inks, Dice dice) {
        byte[] hero = figure(colours, dice);
        Theme.HeroChoice first = DoodleFigures.hero(dice, hero);
        Theme.EnemyChoice[] enemies = new Theme.EnemyChoice[ENEMIES];
        for (int i = 0; i < ENEMIES; i++) {
            enemies[i] = DoodleFigures.enemy(dice, figure(colours, dice), first.stand());
        }
        Scribbles scribbles = new Scribbles(dice.between(2, 9), inks);
        return new Theme.Cast(List.of(first), List.of(enemies), List.of(), scribbles);
    }

    /** Outline, main, second, white and eyes of a figure: an outline drawing, or coloured. */
    private static byte[] figure(Colours colours, Dice dice) {
        byte ink = dice.chance(0.7) ? colours.ink() : colours.second();
        if (dice.chance(0.4)) {
            byte inside = dice.chance(0.5) ? colours.paper() : colours.fill();
            return new byte[] {ink, inside, colours.paper(), colours.paper(), ink};
        }
        byte main = StandardPalette.shade(Colours.hue(dice), dice.between(2, 3));
        byte second = StandardPalette.shade(Colours.hue(dice), dice.between(1, 3));
        byte eyes = dice.chance(0.5) ? StandardPalette.BLACK : ink;
        return new byte[] {ink, main, second, StandardPalette.WHITE, eyes};
    }
}
