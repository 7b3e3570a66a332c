package dev.lamp.assets.platformer;

/** Someone who plays the game, step by step. */
interface Player {

    /** What to press now. */
    Controls next(Platformer game);
}
