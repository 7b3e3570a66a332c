package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.EffectiveMovement;
import dev.lamp.assets.platformer.EffectiveMovement.Vertical;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The true game as a batch, for tests: a room is found by its seed, and the place of the hero by the prompt. */
final class GameBatch implements WorldBatch {

    /** The pairing of a labeller that found exactly the controls of the game, in their order. */
    static final ActionPairing PAIRING = new ActionPairing(
            Arrays.stream(Controls.values())
                    .mapToInt(control -> meaning(control).index())
                    .toArray(),
            new ActionMap(
                    Arrays.stream(Controls.values())
                            .map(control -> new ActionMap.Entry(control.name(), control.horizontal(), 0, 0.125))
                            .toList(),
                    0));

    private final int branches;
    private final ClipOptions options;
    private final UnaryOperator<Controls> keys;
    private final List<Platformer> games = new ArrayList<>();
    private final List<TileRenderer> renderers = new ArrayList<>();
    private List<Frame> frames = List.of();

    /**
     * @param options what kind of rooms the seeds make
     * @param keys what the game takes a pressed control for
     */
    GameBatch(int branches, ClipOptions options, UnaryOperator<Controls> keys) {
        this.branches = branches;
        this.options = options;
        this.keys = keys;
    }

    private static EffectiveMovement meaning(Controls control) {
        Vertical vertical = control.jump()
                ? Vertical.JUMP_START
                : control == Controls.UP
                        ? Vertical.CLIMB_UP
                        : control == Controls.DOWN ? Vertical.CLIMB_DOWN : Vertical.NONE;
        return new EffectiveMovement(control.horizontal(), vertical);
    }

    @Override
    public int branches() {
        return branches;
    }

    @Override
    public List<Frame> reset(List<Frame> prompts, List<Long> seeds) {
        games.clear();
        renderers.clear();
        for (int i = 0; i < branches; i++) {
            Scene scene = Scene.create(seeds.get(i), options);
            Frame prompt = prompts.get(i);
            Staging staging = Staging.shuffled(scene).stream()
                    .filter(candidate -> candidate.film(List.of()).get(0).equals(prompt))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("expected a moment of the room, found another"));
            games.add(staging.game());
            renderers.add(new TileRenderer(scene));
        }
        frames = List.copyOf(prompts);
        return frames;
    }

    @Override
    public List<Frame> step(List<LatentAction> actions) {
        List<Frame> next = new ArrayList<>();
        for (int i = 0; i < branches; i++) {
            games.get(i).step(keys.apply(Controls.values()[actions.get(i).index()]));
            next.add(renderers.get(i).render(games.get(i)));
        }
        frames = Collections.unmodifiableList(next);
        return frames;
    }

    @Override
    public void correct(List<Frame> truth) {
        throw new UnsupportedOperationException("the game is always right");
    }

    @Override
    public List<Frame> frames() {
        return frames;
    }

    @Override
    public WorldState snapshot(int branch) {
        throw new UnsupportedOperationException("no moments are kept");
    }

    @Override
    public void restore(int branch, WorldState state) {
        throw new UnsupportedOperationException("no moments are kept");
    }

    @Override
    public void close() {}
}
