package dev.lamp.assets.platformer;

import java.util.ArrayList;
import java.util.List;

/** Puts a theme together from colour names; see {@link StandardPalette#named}. */
final class ThemeBuilder {

    private static final String[] COIN = {".AA.", "ABAA", "ABAA", ".AA."};
    private static final String[] RING = {".AA.", "ABBA", "ABBA", ".AA."};

    private final String name;
    private final List<Theme.HeroChoice> heroes = new ArrayList<>();
    private final List<Theme.EnemyChoice> enemies = new ArrayList<>();
    private final List<Theme.DecorChoice> decor = new ArrayList<>();
    private Theme.Style style = Theme.Style.PIXEL;
    private Material ground;
    private byte[] groundColours;
    private Material wall;
    private byte[] wallColours;
    private String coin;

    ThemeBuilder(String name) {
        this.name = name;
    }

    ThemeBuilder style(Theme.Style chosen) {
        style = chosen;
        return this;
    }

    ThemeBuilder ground(Material material, String colours) {
        ground = material;
        groundColours = StandardPalette.colours(colours);
        return this;
    }

    ThemeBuilder wall(Material material, String colours) {
        wall = material;
        wallColours = StandardPalette.colours(colours);
        return this;
    }

    ThemeBuilder coin(String colours) {
        coin = colours;
        return this;
    }

    /** Colours: outline, main, second, skin, white, eyes. */
    ThemeBuilder hero(HeroLook look, String colours) {
        heroes.add(look.choice(StandardPalette.colours(colours)));
        return this;
    }

    /** Colours: outline, main, second, white, eyes. */
    ThemeBuilder enemy(EnemyLook look, String colours) {
        enemies.add(look.choice(StandardPalette.colours(colours)));
        return this;
    }

    ThemeBuilder decor(Decor picture, String colours) {
        decor.add(new Theme.DecorChoice(picture.standing(), picture.sprite(StandardPalette.colours(colours))));
        return this;
    }

    /** Finishes pixel art over a sky. */
    Theme painted(String sky, String platform, String ladder) {
        return theme(
                new ThemePainter(
                        StandardPalette.named(sky),
                        ground,
                        groundColours,
                        wall,
                        wallColours,
                        StandardPalette.colours(platform),
                        StandardPalette.colours(ladder)),
                COIN);
    }

    /** Finishes a drawing. */
    Theme drawn(Painter painter) {
        return theme(painter, RING);
    }

    private Theme theme(Painter painter, String[] coinRows) {
        Sprite coinSprite = Sprite.of(coinRows, "AB", StandardPalette.colours(coin));
        return new Theme(name, style, painter, coinSprite, new Theme.Cast(heroes, enemies, decor, Scribbles.NONE));
    }
}
