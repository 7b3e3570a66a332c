package dev.lamp.app.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.MotionCalibration;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.compare.FanWalk;
import dev.lamp.runtime.compare.HeldActions;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Tries every action at every step of a script, and holds each down for a while, to tell what each one does.
 *
 * @param starts at least one
 * @param script at least one action
 * @param held for how many steps each action is held
 * @param sampling how frames are drawn
 */
record CardRun(List<PromptStart> starts, List<LatentAction> script, int held, SamplingOptions sampling) {

    /**
     * What was found out.
     *
     * @param profiles what each action does, by index
     * @param names what each is called by its motion
     */
    record Cards(List<ActionProfile> profiles, List<String> names) {}

    /** Steps in all. */
    int steps() {
        return script.size() + held;
    }

    /** @param far told on the window's thread how many steps are done */
    Cards run(Bench bench, Workbench.Turn turn, IntConsumer far) {
        AtomicInteger steps = new AtomicInteger();
        IntConsumer drawn = frames -> {
            turn.check();
            int done = steps.incrementAndGet();
            turn.tell(() -> far.accept(done));
        };
        try (WorldBatch world = bench.batch(starts.size() * LatentAction.COUNT, sampling)) {
            List<PromptFans> fans = new FanWalk(world, bench.labeller(), drawn)
                    .walk(starts, script).stream().map(FanWalk.Walk::fans).toList();
            List<List<List<Frame>>> grid = HeldActions.hold(world, starts, held, drawn);
            return new Cards(ActionProfile.of(fans, grid), MotionCalibration.names(fans));
        }
    }
}
