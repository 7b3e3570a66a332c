package dev.lamp.app.fake;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Branches of a world without a model. */
final class FakeBatch implements WorldBatch {
    private final List<FakeWorld> worlds;

    FakeBatch(ActionMap map, int branches) {
        worlds = Stream.generate(() -> new FakeWorld(map)).limit(branches).toList();
    }

    @Override
    public int branches() {
        return worlds.size();
    }

    @Override
    public List<Frame> reset(List<Frame> prompts, List<Long> seeds) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < worlds.size(); i++) {
            frames.add(worlds.get(i).reset(prompts.get(i), seeds.get(i)));
        }
        return frames;
    }

    @Override
    public List<Frame> step(List<LatentAction> actions) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < worlds.size(); i++) {
            frames.add(worlds.get(i).step(actions.get(i)));
        }
        return frames;
    }

    @Override
    public void correct(List<Frame> frames) {
        throw new UnsupportedOperationException("expected nobody to correct a fake world");
    }

    @Override
    public List<Frame> frames() {
        return worlds.stream().map(FakeWorld::frame).toList();
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
    public void close() {
        worlds.forEach(FakeWorld::close);
    }
}
