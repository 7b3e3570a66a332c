package dev.lamp.runtime.session;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldState;

/** A world of one pixel per frame whose colour counts the steps; fails when asked to. */
final class CountingWorld implements World {

    private static final Palette PALETTE = Palette.of(new int[256]);

    private record State(Frame frame, long seed, long steps) implements WorldState {}

    private long seed;
    private long steps;
    private boolean failing;

    static Frame frame(long step) {
        return Frame.of(new FrameSize(1, 1), PALETTE, new byte[] {(byte) step});
    }

    void failNext() {
        failing = true;
    }

    @Override
    public Frame reset(Frame prompt, long newSeed) {
        seed = newSeed;
        steps = 0;
        return frame();
    }

    @Override
    public Frame step(LatentAction action) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("asked to fail");
        }
        steps++;
        return frame();
    }

    @Override
    public Frame frame() {
        return frame(steps);
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public WorldState snapshot() {
        return new State(frame(), seed, steps);
    }

    @Override
    public void restore(WorldState state) {
        seed = state.seed();
        steps = state.steps();
    }

    @Override
    public void close() {}
}
