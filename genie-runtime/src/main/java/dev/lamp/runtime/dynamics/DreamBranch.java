package dev.lamp.runtime.dynamics;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.video.Frame;
import dev.lamp.tokenizer.TokenGrid;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One branch of a dream: its history, and its part of the inputs and outputs of the graph call. */
final class DreamBranch {

    private static final int NOISE_ROWS = 2;

    private final DynamicsGraph graph;
    private final FrameCall call;
    private final int branch;
    private final int branches;
    private final MemoryRing ring;
    private final Deque<FrameMemory> memories = new ArrayDeque<>();
    private long seed;
    private long steps;
    private Frame frame;
    private TokenGrid tokens;
    private TokenGrid previous;
    private PromptDetail detail;
    private PlaceState places;

    DreamBranch(DynamicsGraph graph, FrameCall call, int branch, int branches) {
        this.graph = graph;
        this.call = call;
        this.branch = branch;
        this.branches = branches;
        this.ring = new MemoryRing(call, branch, graph.manifest().dynamics());
    }

    void reset(Frame prompt, TokenGrid newTokens, long newSeed) {
        PromptDetail newDetail = PromptDetail.of(prompt, newTokens);
        PlaceState nothingMoved = nothingMoved(newTokens);
        restore(new DreamState(
                graph.model(), newSeed, 0, prompt, newTokens, newTokens, newDetail, nothingMoved, List.of()));
    }

    /** The latest frame has no memory yet, so replacing it is all there is to do; frame 0 is its own predecessor. */
    void correct(Frame newFrame, TokenGrid newTokens) {
        frame();
        frame = newFrame;
        tokens = newTokens;
        previous = steps == 0 ? newTokens : previous;
        detail = steps == 0 ? PromptDetail.of(newFrame, newTokens) : detail;
        places = steps == 0 ? nothingMoved(newTokens) : places;
    }

    void restore(DreamState state) {
        if (!state.model().equals(graph.model())) {
            throw new IllegalArgumentException("expected a moment dreamed by the same model bundle, found another's");
        }
        seed = state.seed();
        steps = state.steps();
        frame = state.frame();
        tokens = state.tokens();
        previous = state.previous();
        detail = state.detail();
        places = state.places();
        memories.clear();
        memories.addAll(state.memories());
        long index = steps - memories.size();
        for (FrameMemory memory : memories) {
            ring.write(index++, memory);
        }
    }

    DreamState snapshot() {
        return new DreamState(
                graph.model(), seed, steps, frame(), tokens, previous, detail, places, List.copyOf(memories));
    }

    Frame frame() {
        if (frame == null) {
            throw new IllegalStateException("expected a reset before anything else");
        }
        return frame;
    }

    long steps() {
        return steps;
    }

    TokenGrid tokens() {
        frame();
        return tokens;
    }

    /** Writes this branch's inputs for the next frame. */
    void prepare(LatentAction action, int passes) {
        frame();
        int n = tokens.columns() * tokens.rows();
        call.tokens.put(branch * n, tokens.toArray());
        call.previous.put(branch * n, previous.toArray());
        places.write(call.places, branch);
        call.action.put(branch, action.index());
        ring.age(steps + 1, memories.size());
        NoiseSource noise = NoiseSource.at(seed, steps);
        for (int pass = 0; pass < passes; pass++) {
            noise.fill(call.noise, (pass * branches + branch) * NOISE_ROWS * n, NOISE_ROWS * n);
        }
    }

    /** Reads this branch's outputs after the call has run. */
    void advance() {
        FrameMemory memory = ring.read();
        ring.write(steps, memory);
        memories.addLast(memory);
        if (memories.size() > ring.slots()) {
            memories.removeFirst();
        }
        BundleManifest manifest = graph.manifest();
        byte[] pixels = new byte[manifest.frame().pixels()];
        call.pixels.get(branch * pixels.length, pixels);
        int[] codes = new int[tokens.columns() * tokens.rows()];
        call.nextTokens.get(branch * codes.length, codes);
        places = PlaceState.read(call.newPlaces, branch, manifest.worldPlaces());
        detail = detail.moved(previous, tokens);
        previous = tokens;
        tokens = TokenGrid.of(previous.columns(), previous.rows(), codes);
        detail.moved(previous, tokens).draw(tokens, pixels);
        frame = Frame.of(manifest.frame(), frame.palette(), pixels);
        steps++;
    }

    private PlaceState nothingMoved(TokenGrid first) {
        return PlaceState.of(first, graph.manifest().dynamics().worldColumns());
    }

    /** How sure the model was of each token of the latest frame; meaningless before the first step. */
    float[] confidence() {
        float[] confidence = new float[tokens().columns() * tokens.rows()];
        call.confidence.get(branch * confidence.length, confidence);
        return confidence;
    }
}
