package dev.lamp.runtime.door;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A house whose worlds are 2 x 2 pixels that count: the seed, then plus the action at every step. */
final class FakeHost implements DoorHost {

    private static final FrameSize SIZE = new FrameSize(2, 2);

    volatile int open;
    boolean broken;
    private final Palette palette;

    FakeHost() {
        this(256);
    }

    /** Counts up to a number of colours, and from 0 again. */
    FakeHost(int colours) {
        palette = Palette.of(new int[colours]);
    }

    private Frame frame(long number) {
        byte[] pixels = new byte[SIZE.pixels()];
        Arrays.fill(pixels, (byte) Math.floorMod(number, palette.size()));
        return Frame.of(SIZE, palette, pixels);
    }

    @Override
    public String bundle() {
        return "fake";
    }

    @Override
    public FrameSize size() {
        return SIZE;
    }

    @Override
    public Palette palette() {
        return palette;
    }

    @Override
    public List<String> actionNames() {
        return Collections.nCopies(LatentAction.COUNT, "go");
    }

    @Override
    public List<String> promptNames() {
        return List.of("plain");
    }

    @Override
    public Frame prompt(Optional<String> name) throws DoorException {
        if (name.isPresent() && !name.get().equals("plain")) {
            throw DoorException.of("no-such-prompt", "expected plain");
        }
        return frame(0);
    }

    @Override
    public Frame picture(byte[] file) throws DoorException {
        throw DoorException.of("prompt-damaged", "expected a picture");
    }

    @Override
    public WorldBatch open(int worlds, SamplingOptions options) {
        open++;
        return new Counting(worlds);
    }

    private final class Counting implements WorldBatch {

        private final int branches;
        private List<Frame> frames = List.of();

        Counting(int branches) {
            this.branches = branches;
        }

        @Override
        public int branches() {
            return branches;
        }

        @Override
        public List<Frame> reset(List<Frame> prompts, List<Long> seeds) {
            frames = seeds.stream().map(FakeHost.this::frame).toList();
            return frames;
        }

        @Override
        public List<Frame> step(List<LatentAction> actions) {
            if (broken) {
                throw new IllegalStateException("the graphics card is gone");
            }
            List<Frame> next = new ArrayList<>();
            for (int i = 0; i < branches; i++) {
                next.add(frame(frames.get(i).index(0, 0) + actions.get(i).index()));
            }
            frames = next;
            return next;
        }

        @Override
        public void correct(List<Frame> corrected) {
            frames = corrected;
        }

        @Override
        public List<Frame> frames() {
            return frames;
        }

        @Override
        public WorldState snapshot(int branch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restore(int branch, WorldState state) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            open--;
        }
    }
}
