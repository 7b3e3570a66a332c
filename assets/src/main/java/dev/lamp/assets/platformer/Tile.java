package dev.lamp.assets.platformer;

/** What fills one 4 x 4 pixel cell of a level. */
public enum Tile {
    EMPTY,
    GROUND,
    WALL,
    PLATFORM,
    LADDER;

    /** True where nothing can enter from any side. */
    public boolean solid() {
        return this == GROUND || this == WALL;
    }

    /** True where one can stand on top; platforms and ladders let through from below. */
    public boolean supports() {
        return this != EMPTY;
    }
}
