package dev.lamp.app.fake;

import dev.lamp.actions.ActionMap;
import dev.lamp.app.play.Dream;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.FrameTokenizer;
import java.util.List;

/** A dream without a model, which notes what is asked of it. */
public final class FakeDream implements Dream {

    /** Eight actions as a bundle might have found them: the order is not that of a keyboard. */
    public static final ActionMap ACTIONS = new ActionMap(
            List.of(
                    new ActionMap.Entry("stay", 0, 0, 0.3),
                    new ActionMap.Entry("right", 1, 0, 0.2),
                    new ActionMap.Entry("jump right", 1, -2.9, 0.1),
                    new ActionMap.Entry("left", -1, 0, 0.2),
                    new ActionMap.Entry("climb up", 0, -1, 0.05),
                    new ActionMap.Entry("jump", 0, -2.8, 0.05),
                    new ActionMap.Entry("jump left", -1, -2.9, 0.05),
                    new ActionMap.Entry("climb down", 0, 1, 0.05)),
            0);

    private final FakeWorld world = new FakeWorld(ACTIONS);
    private volatile SamplingOptions sampling;
    private volatile boolean closed;
    private volatile String hash = "fake";

    @Override
    public String name() {
        return "first";
    }

    @Override
    public String hash() {
        return hash;
    }

    /** The same, as if it came from the bundle of a hash. */
    public FakeDream withHash(String other) {
        hash = other;
        return this;
    }

    @Override
    public String device() {
        return "CPU";
    }

    @Override
    public String deviceNote() {
        return "Runs on the CPU.";
    }

    @Override
    public int framesPerSecond() {
        return 15;
    }

    @Override
    public ActionMap actions() {
        return ACTIONS;
    }

    @Override
    public FrameSize frameSize() {
        return FrameSize.STANDARD;
    }

    @Override
    public Palette palette() {
        return StandardPalette.PALETTE;
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public void sampling(SamplingOptions options) {
        sampling = options;
    }

    @Override
    public float[] confidence() {
        float[] confidence = new float[256];
        for (int i = 0; i < confidence.length; i++) {
            confidence[i] = i / 255f;
        }
        return confidence;
    }

    @Override
    public WorldBatch batch(int branches, SamplingOptions options) {
        return new FakeBatch(ACTIONS, branches);
    }

    /** What was asked for last. */
    public SamplingOptions sampling() {
        return sampling;
    }

    /** Where every frame waits while it is shut. */
    public Gate gate() {
        return world.gate();
    }

    /** From now on the world cannot make a frame. */
    public void breakDown() {
        world.breakDown();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public FrameTokenizer openTokenizer() {
        return new FakeTokenizer();
    }

    @Override
    public void close() {
        closed = true;
    }
}
