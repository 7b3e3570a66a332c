package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The true game in the place of a dream, played by the actions that stand for its controls: what a measure finds in a
 * world without any error, and so the most that a dream can be asked for. A branch plays the scene of its seed.
 */
final class TrueGames implements WorldBatch {

    private final ClipOptions options;
    private final Function<LatentAction, Controls> controls;
    private final Start start;
    private final Branch[] branches;

    /** Where a game begins. */
    @FunctionalInterface
    interface Start {

        /** The game of a scene as a prompt shows it. */
        Platformer game(Scene scene, Frame prompt);
    }

    /**
     * @param options what scenes are made with
     * @param controls what an action presses
     */
    TrueGames(int branches, ClipOptions options, Function<LatentAction, Controls> controls, Start start) {
        this.options = options;
        this.controls = controls;
        this.start = start;
        this.branches = new Branch[branches];
    }

    /** Games whose prompts are first frames of their scenes. */
    static TrueGames fromTheBeginning(int branches, ClipOptions options, ActionPairing actions) {
        return new TrueGames(branches, options, actions::control, (scene, prompt) -> new Platformer(scene.level()));
    }

    @Override
    public int branches() {
        return branches.length;
    }

    @Override
    public List<Frame> reset(List<Frame> prompts, List<Long> seeds) {
        for (int i = 0; i < branches.length; i++) {
            branches[i] = new Branch(seeds.get(i), prompts.get(i));
        }
        return frames();
    }

    @Override
    public List<Frame> step(List<LatentAction> actions) {
        for (int i = 0; i < branches.length; i++) {
            branches[i].step(controls.apply(actions.get(i)));
        }
        return frames();
    }

    /** The true game errs in nothing. */
    @Override
    public void correct(List<Frame> frames) {
        throw new UnsupportedOperationException("expected nobody to correct the true game");
    }

    @Override
    public List<Frame> frames() {
        return Arrays.stream(branches).map(branch -> branch.frame).toList();
    }

    @Override
    public WorldState snapshot(int branch) {
        return branches[branch].moment();
    }

    @Override
    public void restore(int branch, WorldState state) {
        if (!(state instanceof Moment moment) || moment.seed() != branches[branch].seed) {
            throw new IllegalArgumentException(
                    "expected a moment of the game of seed " + branches[branch].seed + ", found " + state);
        }
        branches[branch].restore(moment);
    }

    @Override
    public void close() {
        // holds nothing
    }

    private record Moment(long seed, long steps, Frame frame, Platformer.State state) implements WorldState {}

    /** One game. */
    private final class Branch {
        private final long seed;
        private final Platformer game;
        private final TileRenderer renderer;
        private long steps;
        private Frame frame;

        Branch(long seed, Frame prompt) {
            this.seed = seed;
            Scene scene = Scene.create(seed, options);
            this.game = start.game(scene, prompt);
            this.renderer = new TileRenderer(scene);
            this.frame = renderer.render(game);
        }

        void step(Controls control) {
            game.step(control);
            steps++;
            frame = renderer.render(game);
        }

        Moment moment() {
            return new Moment(seed, steps, frame, game.snapshot());
        }

        void restore(Moment moment) {
            game.restore(moment.state());
            steps = moment.steps();
            frame = moment.frame();
        }
    }
}
