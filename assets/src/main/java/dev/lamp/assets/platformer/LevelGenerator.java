package dev.lamp.assets.platformer;

/** Makes levels from seeds. */
public final class LevelGenerator {

    private static final int MIN_SCROLL_WIDTH = 48;
    private static final int MAX_SCROLL_WIDTH = 96;
    /** Share of rooms without side walls, as sketches mostly are; their edges cannot be passed either. */
    private static final double OPEN_SHARE = 0.3;
    /** The same where models learn what is possible: what stops a hero there is nothing but the end of the picture. */
    private static final double CROWDED_OPEN_SHARE = 0.6;

    /** Narrower, so that their ends are seen in clips that are much shorter than a walk through the level. */
    private static final int MIN_LESSON_WIDTH = 24;

    private static final int MAX_LESSON_WIDTH = 64;

    /** Obstacles on a screen of a crowded level. */
    private static final int MIN_OBSTACLES = 4;

    private static final int MAX_OBSTACLES = 8;

    /** What a level has more of than it needs to be played, so that models see enough of it. */
    enum Kind {
        /** Nothing: levels as they are played and measured on. */
        USUAL,
        /** Blocks and steps in the way everywhere; they may cut off parts of the level. */
        CROWDED,
        /** Enemies and coins. */
        LIVELY
    }

    private LevelGenerator() {}

    /** The level of a seed for a camera; always the same for the same seed. */
    public static Level generate(long seed, Camera camera) {
        return generate(seed, camera, Kind.USUAL);
    }

    /** The level of a seed with more of something than usual. */
    static Level generate(long seed, Camera camera, Kind kind) {
        Dice dice = new Dice(seed ^ 0x1E7E1L);
        boolean walled = !new Dice(seed ^ 0x0BE9L).chance(kind == Kind.CROWDED ? CROWDED_OPEN_SHARE : OPEN_SHARE);
        int obstacles = kind == Kind.CROWDED ? new Dice(seed ^ 0xB10CL).between(MIN_OBSTACLES, MAX_OBSTACLES) : 0;
        return camera == Camera.ROOM ? room(dice, walled, kind, obstacles) : landscape(dice, kind, obstacles);
    }

    /** @param obstacles how many, on a screen of the level */
    private static Level room(Dice dice, boolean walled, Kind kind, int obstacles) {
        LevelSketch sketch = new LevelSketch(Level.HEIGHT, dice);
        int top = sketch.ground(dice.between(12, 14), 11, 15, obstacles > 0);
        if (dice.chance(0.55)) {
            sketch.ceiling(1);
        }
        if (walled) {
            sketch.sideWalls();
        }
        int border = walled ? 1 : 0;
        sketch.storeys(border, Level.HEIGHT - 1 - border, top);
        sketch.blocks(dice.below(3));
        sketch.obstacles(obstacles);
        sketch.coins(kind == Kind.LIVELY ? dice.between(6, 14) : dice.between(2, 4));
        sketch.coinsInTheAir(kind == Kind.LIVELY ? dice.between(4, 16) : 0);
        sketch.enemies(kind == Kind.LIVELY ? dice.between(2, 6) : dice.below(3));
        return sketch.finish();
    }

    private static Level landscape(Dice dice, Kind kind, int obstacles) {
        int width = kind == Kind.USUAL
                ? dice.between(MIN_SCROLL_WIDTH, MAX_SCROLL_WIDTH)
                : dice.between(MIN_LESSON_WIDTH, MAX_LESSON_WIDTH);
        LevelSketch sketch = new LevelSketch(width, dice);
        sketch.ground(dice.between(11, 13), 9, 15, obstacles > 0);
        if (dice.chance(0.3)) {
            sketch.ceiling(dice.between(1, 2));
        }
        sketch.sideWalls();
        int x = 1;
        while (x < width - 6) {
            int end = Math.min(width - 2, x + dice.between(10, 18));
            sketch.storeys(x, end, sketch.highestGround(x, end));
            x = end + dice.between(0, 3);
        }
        sketch.blocks(width / 12);
        sketch.obstacles(obstacles * width / TileRenderer.SCREEN);
        sketch.coins(kind == Kind.LIVELY ? width * 3 / 5 : width / 6);
        sketch.coinsInTheAir(kind == Kind.LIVELY ? width / 2 : 0);
        sketch.enemies(kind == Kind.LIVELY ? width / 4 : width / 12);
        return sketch.finish();
    }
}
