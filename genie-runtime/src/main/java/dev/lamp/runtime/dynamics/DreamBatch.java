package dev.lamp.runtime.dynamics;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import dev.lamp.tokenizer.FrameTokenizer;
import dev.lamp.tokenizer.TokenGrid;
import java.util.List;

/** Branches of a dream that go on in step: a graph call, or one per lane, makes the next frame of each. */
public final class DreamBatch implements WorldBatch {

    private static final int MAX_BRANCHES = 256;

    private final FrameTokenizer tokenizer;
    private final int passes;
    private final DynamicsLanes.Bound bound;
    private final List<DreamBranch> branches;
    private long callNanos;

    /**
     * Makes branches that wait for a reset.
     *
     * @param lanes of graphs that stay the caller's, as does the tokenizer; all outlive this batch
     * @param count how many branches, 1 to 256
     */
    public DreamBatch(DynamicsLanes lanes, FrameTokenizer tokenizer, int count, SamplingOptions options) {
        if (count < 1 || count > MAX_BRANCHES) {
            throw new IllegalArgumentException("expected 1 to " + MAX_BRANCHES + " branches, found " + count);
        }
        int most = lanes.manifest().dynamics().maxSteps();
        if (options.steps() > most) {
            throw new IllegalArgumentException(
                    "expected at most the bundle's " + most + " steps, found " + options.steps());
        }
        this.tokenizer = tokenizer;
        this.passes = options.steps();
        this.bound = lanes.bind(count, options);
        this.branches = bound.branches();
    }

    @Override
    public int branches() {
        return branches.size();
    }

    @Override
    public List<Frame> reset(List<Frame> prompts, List<Long> seeds) {
        checkCount("prompts", prompts);
        checkCount("seeds", seeds);
        List<TokenGrid> tokens = tokenizer.encodeAll(prompts);
        for (int i = 0; i < branches.size(); i++) {
            branches.get(i).reset(prompts.get(i), tokens.get(i), seeds.get(i));
        }
        return frames();
    }

    @Override
    public List<Frame> step(List<LatentAction> actions) {
        checkCount("actions", actions);
        for (int i = 0; i < branches.size(); i++) {
            branches.get(i).prepare(actions.get(i), passes);
        }
        long began = System.nanoTime();
        bound.run();
        callNanos = System.nanoTime() - began;
        branches.forEach(DreamBranch::advance);
        return frames();
    }

    @Override
    public void correct(List<Frame> frames) {
        checkCount("frames", frames);
        List<TokenGrid> tokens = tokenizer.encodeAll(frames);
        for (int i = 0; i < branches.size(); i++) {
            branches.get(i).correct(frames.get(i), tokens.get(i));
        }
    }

    @Override
    public List<Frame> frames() {
        return branches.stream().map(DreamBranch::frame).toList();
    }

    /** The tokens of every branch's latest frame. */
    public List<TokenGrid> tokens() {
        return branches.stream().map(DreamBranch::tokens).toList();
    }

    /** Steps of a branch since its reset. */
    public long steps(int branch) {
        return branches.get(branch).steps();
    }

    /** How long the graphs took for the latest step, in nanoseconds; 0 before the first. */
    public long callNanos() {
        return callNanos;
    }

    /** How sure the model was of each token of a branch's latest frame, 0 to 1, row by row. */
    public float[] confidence(int branch) {
        return branches.get(branch).confidence();
    }

    @Override
    public WorldState snapshot(int branch) {
        return branches.get(branch).snapshot();
    }

    @Override
    public void restore(int branch, WorldState state) {
        if (!(state instanceof DreamState dream)) {
            throw new IllegalArgumentException("expected a moment of a dream, found one of "
                    + state.getClass().getSimpleName());
        }
        branches.get(branch).restore(dream);
    }

    private void checkCount(String what, List<?> list) {
        if (list.size() != branches.size()) {
            throw new IllegalArgumentException("expected " + branches.size() + " " + what + ", found " + list.size());
        }
    }

    @Override
    public void close() {
        bound.close();
    }
}
