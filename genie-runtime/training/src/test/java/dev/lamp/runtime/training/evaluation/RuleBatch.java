package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A world for tests whose next frame follows from the latest one and the action by a plain rule. */
final class RuleBatch implements WorldBatch {

    private final BiFunction<Frame, LatentAction, Frame> rule;
    private final int branches;
    private List<Frame> frames = List.of();

    RuleBatch(int branches, BiFunction<Frame, LatentAction, Frame> rule) {
        this.branches = branches;
        this.rule = rule;
    }

    @Override
    public int branches() {
        return branches;
    }

    @Override
    public List<Frame> reset(List<Frame> prompts, List<Long> seeds) {
        frames = List.copyOf(prompts);
        return frames;
    }

    @Override
    public List<Frame> step(List<LatentAction> actions) {
        List<Frame> next = new ArrayList<>();
        for (int i = 0; i < branches; i++) {
            next.add(rule.apply(frames.get(i), actions.get(i)));
        }
        frames = List.copyOf(next);
        return frames;
    }

    @Override
    public void correct(List<Frame> truth) {
        frames = List.copyOf(truth);
    }

    @Override
    public List<Frame> frames() {
        return frames;
    }

    @Override
    public WorldState snapshot(int branch) {
        return new State(frames.get(branch));
    }

    @Override
    public void restore(int branch, WorldState state) {
        List<Frame> copy = new ArrayList<>(frames);
        copy.set(branch, state.frame());
        frames = List.copyOf(copy);
    }

    @Override
    public void close() {}

    private record State(Frame frame) implements WorldState {

        @Override
        public long seed() {
            return 0;
        }

        @Override
        public long steps() {
            return 0;
        }
    }
}
