package dev.lamp.assets.platformer;

import java.util.List;

/** How a level is shown: painter, decoration, coin and figures. Themes are fixed; {@link Themes} lists them. */
public final class Theme {

    /** Pixel art, or the hand-drawn styles. */
    public enum Style {
        PIXEL,
        PENCIL,
        INK,
        CRAYON,
        CHALKBOARD,
        BLUEPRINT,
        MARKER
    }

    /** A hero to choose, coloured. */
    record HeroChoice(HeroLook look, byte[] colours) {}

    /** An enemy to choose, coloured. */
    record EnemyChoice(EnemyLook look, byte[] colours) {}

    private final String name;
    private final Style style;
    private final Painter painter;
    private final Sprite coin;
    private final List<HeroChoice> heroes;
    private final List<EnemyChoice> enemies;
    private final List<DecorChoice> decor;

    /** A decoration, coloured. */
    record DecorChoice(boolean standing, Sprite sprite) {}

    Theme(String name, Style style, Painter painter, Sprite coin, Cast cast) {
        this.name = name;
        this.style = style;
        this.painter = painter;
        this.coin = coin;
        this.heroes = List.copyOf(cast.heroes());
        this.enemies = List.copyOf(cast.enemies());
        this.decor = List.copyOf(cast.decor());
    }

    /** Everything that stands in front of the painted level. */
    record Cast(List<HeroChoice> heroes, List<EnemyChoice> enemies, List<DecorChoice> decor) {}

    public String name() {
        return name;
    }

    public Style style() {
        return style;
    }

    /** True for the hand-drawn styles. */
    public boolean drawn() {
        return style != Style.PIXEL;
    }

    Painter painter() {
        return painter;
    }

    Sprite coin() {
        return coin;
    }

    List<HeroChoice> heroes() {
        return heroes;
    }

    List<EnemyChoice> enemies() {
        return enemies;
    }

    List<DecorChoice> decor() {
        return decor;
    }

    @Override
    public String toString() {
        return name;
    }
}
