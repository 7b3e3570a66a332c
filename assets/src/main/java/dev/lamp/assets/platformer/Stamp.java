package dev.lamp.assets.platformer;

/** A piece of the game that can be put into a drawing just as the game itself would draw it. */
public enum Stamp {
    /** The player's figure, 2 x 2 cells. */
    HERO,
    /** A figure that walks to and fro, 2 x 2 cells. */
    ENEMY,
    /** A coin, one cell. */
    COIN,
    /** A ladder, two cells wide; its top passes through a platform. */
    LADDER,
    /** A thin floor, one cell high. */
    PLATFORM,
    /** Ground from here down to the lower edge. */
    GROUND;

    /** Whether it comes in several lengths. */
    public boolean hasLength() {
        return this == LADDER || this == PLATFORM || this == GROUND;
    }

    /** Whether the figures of a theme differ, or look to both sides. */
    public boolean hasLooks() {
        return this == HERO || this == ENEMY;
    }
}
