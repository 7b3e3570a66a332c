package dev.lamp.app.report;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.PlatformerWorld;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The true game in many branches: a dream that is right about everything, or wrong in a way that is known. */
final class TrueGames implements WorldBatch {

    /** What the actions of the game do, in the order of its controls. */
    static final ActionMap ACTIONS = new ActionMap(
            List.of(
                    new ActionMap.Entry("stay", 0, 0, 0.125),
                    new ActionMap.Entry("left", -1, 0, 0.125),
                    new ActionMap.Entry("right", 1, 0, 0.125),
                    new ActionMap.Entry("jump", 0, -3, 0.125),
                    new ActionMap.Entry("jump left", -1, -3, 0.125),
                    new ActionMap.Entry("jump right", 1, -3, 0.125),
                    new ActionMap.Entry("climb up", 0, -1, 0.125),
                    new ActionMap.Entry("climb down", 0, 1, 0.125)),
            0);

    private final List<World> worlds;
    private final BiFunction<LatentAction, Frame, Frame> paint;
    private final Runnable begun;

    /** @param wrong what becomes of an action before it is pressed; the identity for a perfect dream */
    TrueGames(int branches, UnaryOperator<Controls> wrong) {
        this(branches, wrong, (action, frame) -> frame);
    }

    /** @param paint what becomes of a frame under an action before it is shown */
    TrueGames(int branches, UnaryOperator<Controls> wrong, BiFunction<LatentAction, Frame, Frame> paint) {
        this(branches, wrong, paint, () -> {});
    }

    /** @param begun told whenever a scene begins */
    private TrueGames(
            int branches, UnaryOperator<Controls> wrong, BiFunction<LatentAction, Frame, Frame> paint, Runnable begun) {
        worlds = IntStream.range(0, branches).mapToObj(i -> world(wrong)).toList();
        this.paint = paint;
        this.begun = begun;
    }

    /** Exchanges left and right in every second scene that it is started in, and is right about all else. */
    static TrueGames swappedInHalf(int branches) {
        AtomicInteger scenes = new AtomicInteger();
        UnaryOperator<Controls> swap = pressed -> switch (pressed) {
            case LEFT -> Controls.RIGHT;
            case RIGHT -> Controls.LEFT;
            default -> pressed;
        };
        return new TrueGames(
                branches,
                pressed -> scenes.get() % 2 == 0 ? swap.apply(pressed) : pressed,
                (action, frame) -> frame,
                scenes::incrementAndGet);
    }

    private static World world(UnaryOperator<Controls> wrong) {
        return new PlatformerWorld(
                ClipOptions.training().with(Camera.ROOM), action -> wrong.apply(Controls.values()[action.index()]));
    }

    @Override
    public int branches() {
        return worlds.size();
    }

    @Override
    public List<Frame> reset(List<Frame> prompts, List<Long> seeds) {
        begun.run();
        for (int i = 0; i < worlds.size(); i++) {
            worlds.get(i).reset(prompts.get(i), seeds.get(i));
        }
        return frames();
    }

    @Override
    public List<Frame> step(List<LatentAction> actions) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < worlds.size(); i++) {
            frames.add(paint.apply(actions.get(i), worlds.get(i).step(actions.get(i))));
        }
        return frames;
    }

    @Override
    public void correct(List<Frame> frames) {
        // The true game needs no correction while it is led as it would have gone.
    }

    @Override
    public List<Frame> frames() {
        return worlds.stream().map(World::frame).toList();
    }

    @Override
    public WorldState snapshot(int branch) {
        return worlds.get(branch).snapshot();
    }

    @Override
    public void restore(int branch, WorldState state) {
        worlds.get(branch).restore(state);
    }

    @Override
    public void close() {}
}
