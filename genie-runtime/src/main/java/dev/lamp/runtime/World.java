package dev.lamp.runtime;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;

/**
 * A world to play in, dreamed or true: a frame to start from, then one frame per action. Deterministic: prompt, seed
 * and actions fix every frame. Used by one thread at a time.
 */
public interface World extends AutoCloseable {

    /**
     * Starts over.
     *
     * @param prompt frame 0; a true game, which cannot start from a picture, ignores it
     * @param seed of all chance from here on
     * @return frame 0
     */
    Frame reset(Frame prompt, long seed);

    /**
     * Goes on by one frame.
     *
     * @throws IllegalStateException before the first {@link #reset}
     */
    Frame step(LatentAction action);

    /** The latest frame. */
    Frame frame();

    /** Steps since the reset. */
    long steps();

    /** The present moment; cheap enough to take at every frame. */
    WorldState snapshot();

    /**
     * Goes back to a moment.
     *
     * @throws IllegalArgumentException if the state is of another kind of world
     */
    void restore(WorldState state);

    @Override
    void close();
}
