package dev.lamp.app.play;

import dev.lamp.actions.ActionMap;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.FrameTokenizer;

/** A world that is ready to be played, and what the window tells about it. Whoever opened it closes it. */
public interface Dream extends AutoCloseable {

    /** Name of the bundle. */
    String name();

    /** Identity of the bundle: two bundles of one hash dream the same. */
    String hash();

    /** The device that it runs on, as people call it. */
    String device();

    /** Why that device, in a sentence or two. */
    String deviceNote();

    /** The rate the world was learned at. */
    int framesPerSecond();

    /** What the eight actions do. */
    ActionMap actions();

    /** Size of its frames, and of the pictures that it can start from. */
    FrameSize frameSize();

    /** Colours of its frames, and of the pictures that it can start from. */
    Palette palette();

    /** The world; from now on for the dream loop alone. */
    World world();

    /** Changes how frames are drawn from here on; called on the dream loop's thread. */
    void sampling(SamplingOptions options);

    /** How sure the model was of each token of the world's latest frame, 0 to 1, row by row; for the loop's thread. */
    float[] confidence();

    /** Fresh branches beside the world, for any one thread; the caller closes them before the dream. */
    WorldBatch batch(int branches, SamplingOptions options);

    /**
     * A tokenizer beside the world's, for any one thread; the caller closes it, before or after the dream.
     *
     * @throws BundleException if it cannot be opened
     */
    FrameTokenizer openTokenizer() throws BundleException;

    @Override
    void close();
}
