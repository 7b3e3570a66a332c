package dev.lamp.runtime.dynamics;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldState;
import dev.lamp.tokenizer.FrameTokenizer;
import java.util.List;

/**
 * A world that the dynamics model makes up: it knows the prompt, the actions and its own frames, and nothing else.
 * Frame 0 is the prompt; where its tokens stand, its own pixels do.
 */
public final class DreamWorld implements World {

    private final DreamBatch batch;

    /** Makes a world that waits for a reset; graphs and tokenizer stay the caller's and outlive it. */
    public DreamWorld(DynamicsLanes lanes, FrameTokenizer tokenizer, SamplingOptions options) {
        this.batch = new DreamBatch(lanes, tokenizer, 1, options);
    }

    @Override
    public Frame reset(Frame prompt, long seed) {
        return batch.reset(List.of(prompt), List.of(seed)).get(0);
    }

    @Override
    public Frame step(LatentAction action) {
        return batch.step(List.of(action)).get(0);
    }

    @Override
    public Frame frame() {
        return batch.frames().get(0);
    }

    @Override
    public long steps() {
        return batch.steps(0);
    }

    /** How sure the model was of each token of the latest frame, 0 to 1, row by row. */
    public float[] confidence() {
        return batch.confidence(0);
    }

    @Override
    public WorldState snapshot() {
        return batch.snapshot(0);
    }

    @Override
    public void restore(WorldState state) {
        batch.restore(0, state);
    }

    @Override
    public void close() {
        batch.close();
    }
}
