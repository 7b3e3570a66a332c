package dev.lamp.app.cli;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.ActionScript;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.World;
import dev.lamp.runtime.session.FrameSlot;
import dev.lamp.runtime.session.FrameTimes;
import dev.lamp.runtime.session.PlayedFrame;
import dev.lamp.runtime.session.Recorder;
import dev.lamp.runtime.session.Recording;
import java.util.Optional;

/**
 * Plays a script in a world without a screen, as fast as it goes. What is timed is a whole frame as a player waits for
 * it: sampling, decoding and hand-over.
 */
final class HeadlessPlay {

    private static final int WARM_UP_FRAMES = 8;

    private final World world;
    private final Recorder recorder = new Recorder(ActionScript.MAX_LENGTH + 1);
    private final FrameSlot slot = new FrameSlot();

    /** What was played, and how long its frames took. */
    record Result(Recording recording, FrameTimes.Summary times) {}

    HeadlessPlay(World world) {
        this.world = world;
    }

    Result play(Frame prompt, long seed, ActionScript script) {
        warmUp(prompt, seed, script.actions().get(0));
        handOver(new PlayedFrame(world.reset(prompt, seed), 0, Optional.empty(), 0));
        FrameTimes times = new FrameTimes(script.actions().size());
        for (LatentAction action : script.actions()) {
            long began = System.nanoTime();
            Frame frame = world.step(action);
            handOver(new PlayedFrame(frame, world.steps(), Optional.of(action), System.nanoTime() - began));
            times.add(System.nanoTime() - began);
        }
        return new Result(recorder.recording().orElseThrow(), times.summary());
    }

    /** The first calls of a graph plan its memory, and Java compiles what it runs often. */
    private void warmUp(Frame prompt, long seed, LatentAction action) {
        world.reset(prompt, seed);
        for (int i = 0; i < WARM_UP_FRAMES; i++) {
            world.step(action);
        }
    }

    private void handOver(PlayedFrame frame) {
        slot.put(frame);
        slot.take().ifPresent(recorder::add);
    }
}
