package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.DrawnPainter.Hatch;
import dev.lamp.assets.platformer.DrawnPainter.Ink;
import dev.lamp.assets.platformer.DrawnPainter.Paper;
import dev.lamp.assets.platformer.DrawnPainter.Paper.Texture;
import dev.lamp.assets.platformer.DrawnPainter.Stroke;
import dev.lamp.assets.platformer.Theme.Style;
import java.util.List;

/** The hand-drawn themes. */
final class DrawnThemes {

    private static final Stroke THIN = new Stroke(false, false, false);
    private static final Stroke THICK = new Stroke(true, false, false);
    private static final Stroke ROUGH = new Stroke(true, true, false);
    private static final Stroke DUSTY = new Stroke(false, true, false);

    private DrawnThemes() {}

    static List<Theme> all() {
        return List.of(
                line(
                        "pencil on white",
                        Style.PENCIL,
                        paper("W", "G", Texture.PLAIN),
                        "D G D W D",
                        THIN,
                        Hatch.DIAGONAL),
                line(
                        "pencil on cream",
                        Style.PENCIL,
                        paper("AMBER4", "AMBER3", Texture.GRAIN),
                        "D G D AMBER4 D",
                        THIN,
                        Hatch.LINES),
                line("soft pencil", Style.PENCIL, paper("W", "G", Texture.PLAIN), "G G G W G", THIN, Hatch.NONE),
                line("ink on white", Style.INK, paper("W", "G", Texture.PLAIN), "K K K W K", THIN, Hatch.CROSS),
                line("broad ink", Style.INK, paper("W", "G", Texture.PLAIN), "K K K W K", THICK, Hatch.DIAGONAL),
                line(
                        "blue ink on ruled paper",
                        Style.INK,
                        paper("W", "BLUE4", Texture.RULED),
                        "BLUE1 BLUE3 BLUE1 W BLUE1",
                        THIN,
                        Hatch.DIAGONAL),
                colour(
                        "crayon meadow",
                        Style.CRAYON,
                        paper("W", "G", Texture.PLAIN),
                        "GREEN1 GREEN2 ORANGE1 ORANGE2 RED2",
                        ROUGH,
                        Hatch.SCRIBBLE),
                colour(
                        "crayon sunset",
                        Style.CRAYON,
                        paper("AMBER4", "AMBER3", Texture.PLAIN),
                        "PURPLE1 PURPLE2 BLUE1 BLUE2 RED2",
                        ROUGH,
                        Hatch.SCRIBBLE),
                chalk("green chalkboard", paper("GREEN0", "GREEN1", Texture.GRAIN), "W G W GREEN0 YELLOW4"),
                chalk("slate", paper("K", "D", Texture.GRAIN), "W G CYAN4 K PINK3"),
                line(
                        "blueprint",
                        Style.BLUEPRINT,
                        paper("BLUE1", "BLUE2", Texture.GRID),
                        "W BLUE3 W BLUE1 BLUE4",
                        THIN,
                        Hatch.DIAGONAL),
                line(
                        "dark blueprint",
                        Style.BLUEPRINT,
                        paper("BLUE0", "BLUE1", Texture.GRID),
                        "CYAN4 CYAN2 CYAN4 BLUE0 CYAN3",
                        THIN,
                        Hatch.CROSS),
                colour(
                        "marker",
                        Style.MARKER,
                        paper("W", "G", Texture.PLAIN),
                        "K GREEN3 K AMBER3 ORANGE1",
                        THICK,
                        Hatch.SOLID),
                colour(
                        "bright marker",
                        Style.MARKER,
                        paper("W", "G", Texture.PLAIN),
                        "BLUE1 BLUE3 RED1 RED3 ORANGE2",
                        THICK,
                        Hatch.SOLID),
                colour(
                        "felt pen on grid",
                        Style.MARKER,
                        paper("W", "CYAN4", Texture.GRID),
                        "K PURPLE3 K YELLOW3 BLUE1",
                        THIN,
                        Hatch.SOLID));
    }

    private static Paper paper(String colour, String mark, Texture texture) {
        return new Paper(StandardPalette.named(colour), StandardPalette.named(mark), texture);
    }

    private static Ink ink(String names) {
        byte[] c = StandardPalette.colours(names);
        return new Ink(c[0], c[1], c[2], c[3], c[4]);
    }

    private static String name(String names, int index) {
        return names.split(" ")[index];
    }

    private static String paperName(Paper paper) {
        int index = paper.colour();
        if (index < 4) {
            return String.valueOf("KDGW".charAt(index));
        }
        int hue = (index - 4) / StandardPalette.SHADES;
        return StandardPalette.Hue.values()[hue].name() + (index - 4) % StandardPalette.SHADES;
    }

    /** Drawn with a single pen: figures are outlines. */
    private static Theme line(String name, Style style, Paper paper, String inks, Stroke stroke, Hatch hatch) {
        String pen = name(inks, 0);
        String soft = name(inks, 1).equals(pen) ? paperName(paper) : name(inks, 1);
        String sheet = paperName(paper);
        String outline = String.join(" ", pen, sheet, sheet, sheet, sheet, pen);
        String shaded = String.join(" ", pen, sheet, soft, sheet, sheet, pen);
        String enemy = String.join(" ", pen, soft, pen, sheet, pen);
        return new ThemeBuilder(name)
                .style(style)
                .coin(pen + " " + sheet)
                .hero(HeroLook.STICK, outline)
                .hero(HeroLook.CAP, shaded)
                .hero(HeroLook.CARTON, outline)
                .enemy(EnemyLook.SLIME, enemy)
                .enemy(EnemyLook.SPIKY, enemy)
                .decor(Decor.TUFT, soft.equals(sheet) ? pen + " " + pen : soft + " " + soft)
                .decor(hatch == Hatch.DIAGONAL ? Decor.DRAWN_SUN : Decor.DRAWN_CLOUD, pen + " " + pen)
                .decor(hatch == Hatch.DIAGONAL ? Decor.DRAWN_TREE : Decor.DRAWN_HOUSE, pen + " " + pen)
                .drawn(new DrawnPainter(paper, ink(inks), stroke, hatch));
    }

    /** Drawn with several colours. */
    private static Theme colour(String name, Style style, Paper paper, String inks, Stroke stroke, Hatch hatch) {
        String sheet = paperName(paper);
        String pen = style == Style.CRAYON ? "BLUE1" : name(inks, 0);
        return new ThemeBuilder(name)
                .style(style)
                .coin("AMBER2 YELLOW3")
                .hero(HeroLook.CAP, pen + " RED2 BLUE2 ORANGE3 W " + pen)
                .hero(HeroLook.STICK, String.join(" ", pen, sheet, sheet, sheet, sheet, pen))
                .hero(HeroLook.CAT, pen + " AMBER3 ORANGE2 W W " + pen)
                .enemy(EnemyLook.SLIME, pen + " PINK2 RED2 W K")
                .enemy(EnemyLook.WALKER, pen + " RED2 ORANGE4 W K")
                .decor(Decor.FLOWER, "PINK2 GREEN2")
                .decor(Decor.DRAWN_SUN, "AMBER3 W")
                .decor(Decor.DRAWN_CLOUD, "BLUE3 W")
                .decor(Decor.DRAWN_TREE, "GREEN2 W")
                .drawn(new DrawnPainter(paper, ink(inks), stroke, hatch));
    }

    private static Theme chalk(String name, Paper paper, String inks) {
        String sheet = paperName(paper);
        return new ThemeBuilder(name)
                .style(Style.CHALKBOARD)
                .coin("YELLOW3 " + sheet)
                .hero(HeroLook.STICK, String.join(" ", "W", sheet, sheet, sheet, sheet, "W"))
                .hero(HeroLook.CARTON, String.join(" ", "CYAN4", sheet, sheet, sheet, sheet, "W"))
                .hero(HeroLook.CHICK, String.join(" ", "YELLOW4", sheet, "ORANGE3", sheet, sheet, "W"))
                .enemy(EnemyLook.SLIME, "PINK3 " + sheet + " PINK3 W K")
                .enemy(EnemyLook.SPIKY, "RED3 " + sheet + " RED3 W K")
                .decor(Decor.DRAWN_HOUSE, "PINK3 W")
                .decor(Decor.DRAWN_TREE, "GREEN3 W")
                .decor(Decor.DRAWN_SUN, "YELLOW3 W")
                .drawn(new DrawnPainter(paper, ink(inks), DUSTY, Hatch.DIAGONAL));
    }
}
