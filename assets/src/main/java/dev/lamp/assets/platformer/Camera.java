package dev.lamp.assets.platformer;

/** How the game is filmed. */
public enum Camera {
    /** One fixed screen that shows a whole level. */
    ROOM,
    /** A long level; the camera follows the hero sideways in whole tiles and never moves vertically. */
    SCROLL
}
