package dev.lamp.assets.platformer;

/** A cell of a level, or the top left cell of something larger; row 0 is at the top. */
public record Place(int x, int y) {}
