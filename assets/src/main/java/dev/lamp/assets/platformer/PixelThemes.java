package dev.lamp.assets.platformer;

import java.util.List;

/** The curated pixel-art themes. */
final class PixelThemes {

    private static final String BOY = "K RED2 BLUE2 ORANGE3 W K";
    private static final String GIRL = "K PINK2 PURPLE2 ORANGE4 W K";
    private static final String KNIGHT = "K LIGHT_GREY RED2 LIGHT_GREY W K".replace("LIGHT_GREY", "G");
    private static final String NINJA = "K INDIGO1 INDIGO1 ORANGE3 W K";
    private static final String ASTRONAUT = "D W G AMBER3 W BLUE1";
    private static final String ROBOT = "K CYAN3 G AMBER3 W RED2";
    private static final String CAT = "K AMBER3 ORANGE2 W W K";
    private static final String RABBIT = "D W PINK3 PINK3 W K";
    private static final String FROG = "K GREEN2 LIME3 W W K";
    private static final String GHOST = "D W INDIGO4 W W K";
    private static final String CHICK = "K YELLOW3 ORANGE2 W W K";

    private PixelThemes() {}

    static List<Theme> all() {
        return List.of(
                meadow(), desert(), night(), cave(), castle(), ice(), lava(), candy(), ocean(), station(), jungle(),
                sunset(), factory(), autumn());
    }

    private static Theme meadow() {
        return new ThemeBuilder("meadow")
                .ground(Material.TURF, "AMBER1 AMBER0 AMBER2 GREEN2 LIME3")
                .wall(Material.BRICK, "ORANGE2 ORANGE1 ORANGE3 ORANGE3 ORANGE3")
                .coin("AMBER2 YELLOW3")
                .hero(HeroLook.CAP, BOY)
                .hero(HeroLook.LONG_HAIR, GIRL)
                .enemy(EnemyLook.SLIME, "PURPLE0 PURPLE2 PURPLE1 W K")
                .enemy(EnemyLook.BEETLE, "RED0 RED2 RED1 W K")
                .decor(Decor.CLOUD, "W W")
                .decor(Decor.FLOWER, "PINK2 GREEN1")
                .decor(Decor.TUFT, "GREEN1 GREEN1")
                .painted("BLUE4", "ORANGE2 ORANGE1 AMBER3", "AMBER1 AMBER2");
    }

    private static Theme desert() {
        return new ThemeBuilder("desert")
                .ground(Material.TURF, "AMBER3 AMBER2 AMBER3 AMBER4 W")
                .wall(Material.STONE, "ORANGE3 ORANGE2 AMBER4 AMBER4 AMBER4")
                .coin("AMBER1 YELLOW3")
                .hero(HeroLook.CAT, CAT)
                .hero(HeroLook.ROBOT, ROBOT)
                .enemy(EnemyLook.SPIKY, "LIME0 LIME2 LIME1 W K")
                .enemy(EnemyLook.BEETLE, "K INDIGO2 INDIGO1 W K")
                .decor(Decor.CACTUS, "GREEN2 GREEN1")
                .decor(Decor.PUFF, "W W")
                .painted("YELLOW4", "RED2 RED1 RED3", "ORANGE1 ORANGE2");
    }

    private static Theme night() {
        return new ThemeBuilder("night")
                .ground(Material.TURF, "TEAL0 K TEAL1 TEAL1 TEAL2")
                .wall(Material.STONE, "BLUE1 BLUE0 INDIGO1 INDIGO2 INDIGO2")
                .coin("AMBER2 YELLOW3")
                .hero(HeroLook.CHICK, CHICK)
                .hero(HeroLook.GHOST, GHOST)
                .enemy(EnemyLook.SLIME, "K GREEN2 GREEN1 W K")
                .enemy(EnemyLook.WALKER, "K RED2 AMBER4 W K")
                .decor(Decor.STAR, "W W")
                .decor(Decor.SPARKLE, "YELLOW4 W")
                .decor(Decor.MOON, "YELLOW4 YELLOW3")
                .decor(Decor.PINE, "TEAL1 ORANGE1")
                .painted("INDIGO0", "PURPLE2 PURPLE1 PURPLE3", "AMBER2 AMBER3");
    }

    private static Theme cave() {
        return new ThemeBuilder("cave")
                .ground(Material.ROCK, "D K D G G")
                .wall(Material.ROCK, "D K D D D")
                .coin("TEAL2 TEAL4")
                .hero(HeroLook.KNIGHT, KNIGHT)
                .hero(HeroLook.FROG, FROG)
                .enemy(EnemyLook.SPIKY, "K PINK2 PINK1 W K")
                .enemy(EnemyLook.SLIME, "K LIME2 LIME1 W K")
                .decor(Decor.CRYSTAL, "CYAN2 CYAN4")
                .decor(Decor.STONES, "ORANGE1 ORANGE1")
                .decor(Decor.MUSHROOM, "PURPLE3 G")
                .painted("AMBER0", "ORANGE2 ORANGE1 ORANGE3", "AMBER2 AMBER3");
    }

    private static Theme castle() {
        return new ThemeBuilder("castle")
                .ground(Material.BRICK, "G D W W W")
                .wall(Material.BRICK, "D K G G G")
                .coin("AMBER2 YELLOW3")
                .hero(HeroLook.KNIGHT, KNIGHT)
                .hero(HeroLook.CAP, "K GREEN2 GREEN1 ORANGE3 W K")
                .enemy(EnemyLook.BEETLE, "K RED2 RED1 W K")
                .enemy(EnemyLook.SLIME, "K TEAL2 TEAL1 W K")
                .decor(Decor.WINDOW, "PURPLE1 YELLOW3")
                .decor(Decor.STONES, "PURPLE1 PURPLE1")
                .decor(Decor.LAMP, "G AMBER3")
                .painted("PURPLE0", "RED2 RED1 RED3", "AMBER2 AMBER3");
    }

    private static Theme ice() {
        return new ThemeBuilder("ice")
                .ground(Material.TURF, "BLUE3 BLUE2 BLUE4 CYAN4 W")
                .wall(Material.STONE, "CYAN3 CYAN2 CYAN4 W W")
                .coin("AMBER2 YELLOW3")
                .hero(HeroLook.RABBIT, "K W PINK3 PINK2 W K")
                .hero(HeroLook.CHICK, CHICK)
                .enemy(EnemyLook.SLIME, "INDIGO0 INDIGO2 INDIGO1 W K")
                .enemy(EnemyLook.SPIKY, "BLUE0 BLUE2 BLUE1 W K")
                .decor(Decor.PINE, "TEAL2 ORANGE1")
                .decor(Decor.CLOUD, "W W")
                .decor(Decor.STAR, "W W")
                .painted("INDIGO4", "BLUE2 BLUE1 CYAN3", "ORANGE1 ORANGE2");
    }

    private static Theme lava() {
        return new ThemeBuilder("lava")
                .ground(Material.ROCK, "RED1 RED0 ORANGE2 AMBER3 AMBER3")
                .wall(Material.ROCK, "D K D G G")
                .coin("AMBER2 YELLOW4")
                .hero(HeroLook.ASTRONAUT, ASTRONAUT)
                .hero(HeroLook.CAT, CAT)
                .enemy(EnemyLook.SLIME, "K ORANGE2 RED2 W K")
                .enemy(EnemyLook.SPIKY, "K PURPLE2 PURPLE1 W K")
                .decor(Decor.STONES, "RED1 RED1")
                .decor(Decor.STAR, "ORANGE2 ORANGE2")
                .decor(Decor.CRYSTAL, "RED2 AMBER3")
                .painted("RED0", "G D W", "AMBER2 AMBER3");
    }

    private static Theme candy() {
        return new ThemeBuilder("candy")
                .ground(Material.STRIPES, "PINK3 PINK2 W W W")
                .wall(Material.BRICK, "ORANGE1 ORANGE0 ORANGE2 PINK3 PINK3")
                .coin("GREEN2 GREEN4")
                .hero(HeroLook.LONG_HAIR, "K AMBER2 TEAL2 ORANGE4 W K")
                .hero(HeroLook.RABBIT, "D W PURPLE3 PINK2 W K")
                .enemy(EnemyLook.SLIME, "TEAL0 TEAL2 TEAL1 W K")
                .enemy(EnemyLook.WALKER, "RED0 RED2 AMBER4 W K")
                .decor(Decor.PUFF, "W W")
                .decor(Decor.FLOWER, "RED2 GREEN2")
                .decor(Decor.SPARKLE, "PINK3 W")
                .painted("PINK4", "PURPLE3 PURPLE2 W", "PURPLE1 PURPLE2");
    }

    private static Theme ocean() {
        return new ThemeBuilder("ocean")
                .ground(Material.TURF, "AMBER2 AMBER1 AMBER3 AMBER3 AMBER4")
                .wall(Material.ROCK, "TEAL1 TEAL0 TEAL2 TEAL3 TEAL3")
                .coin("PINK3 W")
                .hero(HeroLook.ASTRONAUT, "K AMBER3 ORANGE2 CYAN4 AMBER3 CYAN1")
                .hero(HeroLook.FROG, FROG)
                .enemy(EnemyLook.SLIME, "RED0 RED2 RED1 W K")
                .enemy(EnemyLook.SPIKY, "PURPLE0 PURPLE2 PURPLE1 W K")
                .decor(Decor.BUBBLE, "CYAN3 CYAN3")
                .decor(Decor.CORAL, "PINK2 PINK2")
                .decor(Decor.TUFT, "GREEN2 GREEN2")
                .painted("BLUE1", "CYAN2 CYAN1 CYAN4", "AMBER3 AMBER4");
    }

    private static Theme station() {
        return new ThemeBuilder("station")
                .ground(Material.METAL, "G D W CYAN2 CYAN3")
                .wall(Material.METAL, "D K G G G")
                .coin("LIME2 LIME4")
                .hero(HeroLook.ASTRONAUT, ASTRONAUT)
                .hero(HeroLook.ROBOT, ROBOT)
                .enemy(EnemyLook.BEETLE, "K GREEN2 GREEN1 W K")
                .enemy(EnemyLook.SPIKY, "K RED2 RED1 W K")
                .decor(Decor.STAR, "W W")
                .decor(Decor.SPARKLE, "CYAN3 W")
                .decor(Decor.PIPE, "INDIGO1 INDIGO2")
                .painted("K", "INDIGO2 INDIGO1 INDIGO3", "AMBER2 YELLOW3");
    }

    private static Theme jungle() {
        return new ThemeBuilder("jungle")
                .ground(Material.TURF, "GREEN1 GREEN0 LIME1 LIME2 LIME3")
                .wall(Material.STONE, "YELLOW1 YELLOW0 YELLOW2 LIME2 LIME2")
                .coin("AMBER2 YELLOW3")
                .hero(HeroLook.NINJA, "K RED2 RED1 ORANGE3 W K")
                .hero(HeroLook.CAT, CAT)
                .enemy(EnemyLook.BEETLE, "PURPLE0 PURPLE2 PURPLE1 W K")
                .enemy(EnemyLook.WALKER, "K RED2 AMBER4 W K")
                .decor(Decor.TREE, "GREEN2 ORANGE1")
                .decor(Decor.TUFT, "GREEN2 GREEN1")
                .decor(Decor.MUSHROOM, "RED2 AMBER4")
                .painted("GREEN4", "ORANGE1 ORANGE0 ORANGE2", "AMBER1 AMBER2");
    }

    private static Theme sunset() {
        return new ThemeBuilder("sunset")
                .ground(Material.BRICK, "PURPLE1 PURPLE0 PURPLE2 PINK2 PINK3")
                .wall(Material.BRICK, "INDIGO1 INDIGO0 INDIGO2 INDIGO2 INDIGO2")
                .coin("RED2 YELLOW3")
                .hero(HeroLook.NINJA, NINJA)
                .hero(HeroLook.LONG_HAIR, "K PURPLE0 TEAL2 ORANGE4 W K")
                .enemy(EnemyLook.SLIME, "BLUE0 BLUE2 BLUE1 W K")
                .enemy(EnemyLook.BEETLE, "K TEAL2 TEAL1 W K")
                .decor(Decor.PUFF, "PINK3 PINK3")
                .decor(Decor.WINDOW, "RED3 YELLOW4")
                .decor(Decor.LAMP, "PURPLE0 W")
                .painted("ORANGE3", "PURPLE2 PURPLE1 PURPLE4", "RED1 RED2");
    }

    private static Theme factory() {
        return new ThemeBuilder("factory")
                .ground(Material.METAL, "BLUE1 BLUE0 BLUE2 AMBER2 AMBER3")
                .wall(Material.METAL, "D K G G G")
                .coin("AMBER1 YELLOW3")
                .hero(HeroLook.ROBOT, "K AMBER3 ORANGE2 W W RED2")
                .hero(HeroLook.CAP, "K AMBER2 BLUE2 ORANGE3 W K")
                .enemy(EnemyLook.SPIKY, "K RED2 RED1 W K")
                .enemy(EnemyLook.WALKER, "K GREEN2 GREEN4 W K")
                .decor(Decor.PIPE, "D K")
                .decor(Decor.WINDOW, "D CYAN4")
                .decor(Decor.STONES, "D D")
                .painted("G", "RED2 RED1 RED3", "BLUE1 BLUE2");
    }

    private static Theme autumn() {
        return new ThemeBuilder("autumn")
                .ground(Material.TURF, "ORANGE1 ORANGE0 ORANGE2 ORANGE2 AMBER3")
                .wall(Material.STONE, "G D W W W")
                .coin("GREEN2 LIME3")
                .hero(HeroLook.RABBIT, "K ORANGE1 AMBER4 PINK3 W W")
                .hero(HeroLook.LONG_HAIR, GIRL)
                .enemy(EnemyLook.SLIME, "BLUE0 BLUE2 BLUE1 W K")
                .enemy(EnemyLook.BEETLE, "RED0 RED2 RED1 W K")
                .decor(Decor.TREE, "RED2 ORANGE1")
                .decor(Decor.CLOUD, "W W")
                .decor(Decor.MUSHROOM, "RED2 W")
                .painted("AMBER4", "AMBER2 AMBER1 YELLOW3", "RED1 RED2");
    }
}
