package dev.lamp.assets.platformer;

import dev.lamp.assets.platformer.LevelGenerator.Kind;

/**
 * One level as it is filmed: everything that stays the same during a clip.
 *
 * @param seed the seed that decoration and wobble come from
 * @param heroChoice which of the theme's heroes plays
 */
public record Scene(long seed, Camera camera, Level level, Theme theme, int heroChoice) {

    /**
     * Share of doodles, among those that are only learned from, that figures of another theme play in, as they do where
     * somebody puts a hero into his drawing. In the others the hero is alone: nobody has seen any of these figures
     * before, and an enemy would be taken for him.
     */
    private static final double PLAYED_BY_KNOWN = 0.5;

    public Scene {
        if (heroChoice < 0 || heroChoice >= theme.heroes().size()) {
            throw new IllegalArgumentException(
                    "expected a hero from 0 to " + (theme.heroes().size() - 1) + ", found " + heroChoice);
        }
    }

    /** The scene of a seed with the given shares of cameras and styles. */
    public static Scene create(long seed, ClipOptions options) {
        Dice dice = new Dice(seed);
        Camera camera = dice.chance(options.scrollShare()) ? Camera.SCROLL : Camera.ROOM;
        var themes = dice.chance(options.drawnShare()) ? Themes.drawn() : Themes.pixel();
        Theme theme = themes.get(dice.below(themes.size()));
        Theme worn = dice.chance(options.doodleShare()) ? Themes.doodle(seed) : theme;
        boolean crowded = dice.chance(options.levels().crowdedShare());
        boolean lively = dice.chance(options.levels().livelyShare());
        Kind kind = crowded ? Kind.CROWDED : lively ? Kind.LIVELY : Kind.USUAL;
        Level level = LevelGenerator.generate(seed, camera, kind);
        if (worn == theme || kind == Kind.USUAL) {
            return of(seed, camera, worn, level);
        }
        return dice.chance(PLAYED_BY_KNOWN)
                ? of(seed, camera, worn.playedBy(theme), level)
                : of(seed, camera, worn, level.withoutEnemies());
    }

    /** The scene of a seed with a chosen camera and theme. */
    public static Scene of(long seed, Camera camera, Theme theme) {
        return of(seed, camera, theme, LevelGenerator.generate(seed, camera));
    }

    private static Scene of(long seed, Camera camera, Theme theme, Level level) {
        int hero = Math.floorMod(Dice.hash(seed, 7, 7), theme.heroes().size());
        return new Scene(seed, camera, level, theme, hero);
    }

    /** The column of the level at the left of the screen while the hero is where he is. */
    public int left(Hero hero) {
        return camera == Camera.SCROLL ? hero.x() - TileRenderer.HERO_COLUMN : 0;
    }

    /** How an enemy looks, by its place in the level's list. */
    Theme.EnemyChoice enemyLook(int enemy) {
        var looks = theme.enemies();
        return looks.get(Math.floorMod(Dice.hash(seed, enemy, -1), looks.size()));
    }
}
