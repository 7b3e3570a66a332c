package dev.lamp.assets.platformer;

import java.util.List;

/** How a level is shown: painter, decoration, coin and figures. {@link Themes} lists the curated ones. */
public final class Theme {

    /** Pixel art, the hand-drawn styles, or made up. */
    public enum Style {
        PIXEL,
        PENCIL,
        INK,
        CRAYON,
        CHALKBOARD,
        BLUEPRINT,
        MARKER,
        DOODLE
    }

    /** A hero to choose: a sprite for each pose, all with the same upper half. */
    record HeroChoice(Sprite stand, Sprite jump) {

        Sprite sprite(Hero.Pose pose) {
            return switch (pose) {
                case STAND -> stand;
                case JUMP -> jump;
            };
        }
    }

    /** An enemy to choose: a sprite for each direction, both with the same lower half. */
    record EnemyChoice(Sprite left, Sprite right) {

        Sprite facing(int direction) {
            return direction < 0 ? left : right;
        }
    }

    private final String name;
    private final Style style;
    private final Painter painter;
    private final Sprite coin;
    private final List<HeroChoice> heroes;
    private final List<EnemyChoice> enemies;
    private final List<DecorChoice> decor;
    private final Scribbles scribbles;

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
        this.scribbles = cast.scribbles();
    }

    /** Everything that stands in front of the painted level. */
    record Cast(List<HeroChoice> heroes, List<EnemyChoice> enemies, List<DecorChoice> decor, Scribbles scribbles) {}

    public String name() {
        return name;
    }

    public Style style() {
        return style;
    }

    /** True for the hand-drawn styles. */
    public boolean drawn() {
        return style != Style.PIXEL && style != Style.DOODLE;
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

    Scribbles scribbles() {
        return scribbles;
    }

    /** The same look with another theme's heroes and enemies. */
    Theme playedBy(Theme other) {
        return new Theme(name, style, painter, coin, new Cast(other.heroes, other.enemies, decor, scribbles));
    }

    @Override
    public String toString() {
        return name;
    }
}
