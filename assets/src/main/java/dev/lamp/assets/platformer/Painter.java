package dev.lamp.assets.platformer;

/** Paints the fixed parts of a level. */
interface Painter {

    /** The palette index of a pixel, 0 to 3 across and down, of a cell. */
    byte pixel(Cell cell, int px, int py);

    /** The palette index of the sky or paper. */
    byte background();
}
