package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldState;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.function.Function;

/**
 * A world whose sampling can be changed while it plays: another world of the same runtime takes over at the same
 * moment. For one thread, as every world.
 */
public final class TunableWorld implements World {

    private final Function<SamplingOptions, World> maker;
    private SamplingOptions options;
    private World world;
    private boolean begun;

    /**
     * @param maker makes a world with given sampling; all its worlds must understand each other's moments
     * @param options to start with
     */
    public TunableWorld(Function<SamplingOptions, World> maker, SamplingOptions options) {
        this.maker = maker;
        this.options = options;
        this.world = maker.apply(options);
    }

    /** Goes on with other sampling from the present moment. */
    public void tune(SamplingOptions changed) {
        if (changed.equals(options)) {
            return;
        }
        World successor = maker.apply(changed);
        if (begun) {
            successor.restore(world.snapshot());
        }
        world.close();
        world = successor;
        options = changed;
    }

    @Override
    public Frame reset(Frame prompt, long seed) {
        begun = true;
        return world.reset(prompt, seed);
    }

    @Override
    public Frame step(LatentAction action) {
        return world.step(action);
    }

    @Override
    public Frame frame() {
        return world.frame();
    }

    @Override
    public long steps() {
        return world.steps();
    }

    @Override
    public WorldState snapshot() {
        return world.snapshot();
    }

    @Override
    public void restore(WorldState state) {
        world.restore(state);
        begun = true;
    }

    @Override
    public void close() {
        world.close();
    }
}
