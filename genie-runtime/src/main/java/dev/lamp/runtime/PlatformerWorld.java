package dev.lamp.runtime;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import java.util.Objects;
import java.util.function.Function;

/**
 * The true game as a world: what a dream is measured against, and something to play before there is a model. The seed
 * makes the level; a prompt cannot, so it is ignored.
 */
public final class PlatformerWorld implements World {

    private record State(ClipOptions options, long seed, long steps, Frame frame, Platformer.State game)
            implements WorldState {}

    private final ClipOptions options;
    private final Function<LatentAction, Controls> controls;
    private Platformer game;
    private TileRenderer renderer;
    private long seed;
    private long steps;
    private Frame frame;

    /**
     * A world that waits for a reset.
     *
     * @param options what kind of levels the seeds make
     * @param controls what each latent action presses
     */
    public PlatformerWorld(ClipOptions options, Function<LatentAction, Controls> controls) {
        this.options = Objects.requireNonNull(options, "options");
        this.controls = Objects.requireNonNull(controls, "controls");
    }

    @Override
    public Frame reset(Frame prompt, long newSeed) {
        Scene scene = Scene.create(newSeed, options);
        seed = newSeed;
        steps = 0;
        game = new Platformer(scene.level());
        renderer = new TileRenderer(scene);
        frame = renderer.render(game);
        return frame;
    }

    @Override
    public Frame step(LatentAction action) {
        frame();
        game.step(controls.apply(action));
        steps++;
        frame = renderer.render(game);
        return frame;
    }

    @Override
    public Frame frame() {
        if (frame == null) {
            throw new IllegalStateException("expected a reset before anything else");
        }
        return frame;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public WorldState snapshot() {
        return new State(options, seed, steps, frame(), game.snapshot());
    }

    @Override
    public void restore(WorldState moment) {
        if (!(moment instanceof State state) || !state.options().equals(options)) {
            throw new IllegalArgumentException("expected a moment of this kind of game, found another");
        }
        reset(state.frame(), state.seed());
        game.restore(state.game());
        steps = state.steps();
        frame = state.frame();
    }

    @Override
    public void close() {
        // Nothing native is held.
    }
}
