package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.DrawnPainter.Hatch;
import dev.lamp.assets.platformer.DrawnPainter.Ink;
import dev.lamp.assets.platformer.DrawnPainter.Paper;
import dev.lamp.assets.platformer.DrawnPainter.Paper.Texture;
import dev.lamp.assets.platformer.DrawnPainter.Stroke;
import java.util.List;

/**
 * Makes themes up from seeds: paper, inks, strokes, scribbles and figures that nobody has seen before. They are there
 * to be looked at and carried along, since nothing in them can be known by heart.
 */
final class Doodles {

    private static final int ENEMIES = 2;

    /** Papers with an ink that stands out, commonest ones repeated: few, so that a tokenizer can tell fine strokes. */
    private static final byte[][] PENS = {
        StandardPalette.colours("W K"),
        StandardPalette.colours("W K"),
        StandardPalette.colours("W K"),
        StandardPalette.colours("W K"),
        StandardPalette.colours("W D"),
        StandardPalette.colours("W D"),
        StandardPalette.colours("W D"),
        StandardPalette.colours("W BLUE1"),
        StandardPalette.colours("AMBER4 D"),
        StandardPalette.colours("G K"),
        StandardPalette.colours("K W"),
        StandardPalette.colours("TEAL0 W"),
        StandardPalette.colours("GREEN0 W"),
        StandardPalette.colours("BLUE1 W"),
        StandardPalette.colours("BLUE4 K")
    };

    private static final byte[] ACCENTS = StandardPalette.colours("RED2 BLUE2 GREEN2 AMBER3 YELLOW3 PINK3");

    private Doodles() {}

    /** Colours of one doodle: the ink stands out from the paper, the second one is the ink or an accent. */
    private record Colours(byte paper, byte ink, byte second, byte fill) {

        static Colours roll(Dice dice) {
            byte[] pen = PENS[dice.below(PENS.length)];
            byte second = dice.chance(0.7) ? pen[1] : accent(dice);
            byte fill = dice.chance(0.6) ? pen[0] : accent(dice);
            return new Colours(pen[0], pen[1], second, fill);
        }

        static byte accent(Dice dice) {
            return ACCENTS[dice.below(ACCENTS.length)];
        }
    }

    /**
     * The theme of a seed; always the same for the same seed. Some are plain, like what a pen does in a minute: every
     * platform a line, the hero a few strokes.
     */
    static Theme theme(long seed) {
        Dice dice = new Dice(seed ^ 0xD00D1EL);
        Colours colours = Colours.roll(dice);
        boolean plain = new Dice(seed ^ 0x9E2B1DL).chance(0.4);
        Painter painter = painter(colours, plain, dice);
        Sprite coin = DoodleFigures.coin(dice, colours.second(), colours.fill());
        byte[] inks = {colours.ink(), colours.ink(), colours.ink(), colours.second(), colours.fill()};
        return new Theme("doodle " + seed, Theme.Style.DOODLE, painter, coin, cast(colours, inks, plain, dice));
    }

    private static Painter painter(Colours colours, boolean plain, Dice dice) {
        Ink ink = new Ink(
                colours.ink(),
                dice.chance(0.5) ? colours.second() : colours.fill(),
                colours.ink(),
                dice.chance(0.7) ? colours.paper() : colours.fill(),
                colours.ink());
        Paper paper = new Paper(colours.paper(), colours.ink(), Texture.PLAIN);
        Stroke stroke = new Stroke(dice.chance(plain ? 0.3 : 0.5), dice.chance(0.25), plain);
        Hatch hatch = plain && dice.chance(0.5) ? Hatch.NONE : Hatch.values()[dice.below(Hatch.values().length)];
        return new DrawnPainter(paper, ink, stroke, hatch);
    }

    private static Theme.Cast cast(Colours colours, byte[] inks, boolean plain, Dice dice) {
        byte[] hero = figure(colours, dice);
        Theme.HeroChoice first = plain ? DoodleFigures.penned(dice, hero) : DoodleFigures.hero(dice, hero);
        Theme.EnemyChoice[] enemies = new Theme.EnemyChoice[ENEMIES];
        for (int i = 0; i < ENEMIES; i++) {
            enemies[i] = DoodleFigures.enemy(dice, figure(colours, dice), first.stand());
        }
        Scribbles scribbles = new Scribbles(dice.between(2, 9), inks);
        return new Theme.Cast(List.of(first), List.of(enemies), List.of(), scribbles);
    }

    /** Outline, main, second, white and eyes of a figure: an outline drawing, or coloured. */
    private static byte[] figure(Colours colours, Dice dice) {
        byte ink = colours.ink();
        byte paper = colours.paper();
        if (dice.chance(0.6)) {
            return new byte[] {ink, paper, paper, paper, ink};
        }
        return new byte[] {ink, Colours.accent(dice), Colours.accent(dice), paper, ink};
    }
}
