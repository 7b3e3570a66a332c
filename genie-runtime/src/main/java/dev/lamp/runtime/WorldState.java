package dev.lamp.runtime;

import dev.lamp.assets.video.Frame;

/** A moment of a world, immutable: restoring it and repeating the actions gives the same frames, bit for bit. */
public interface WorldState {

    /** The frame of that moment. */
    Frame frame();

    /** The seed that the world was reset with. */
    long seed();

    /** Steps since the reset. */
    long steps();
}
