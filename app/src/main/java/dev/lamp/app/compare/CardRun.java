package dev.lamp.app.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.compare.FanWalk;
import dev.lamp.runtime.compare.PromptStart;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Tries every action at every step of a script, to tell what each one does.
 *
 * @param starts at least one
 * @param script at least one action
 */
record CardRun(List<PromptStart> starts, List<LatentAction> script) {

    /** @param far told on the window's thread how many steps of the script are done */
    List<PromptFans> run(Bench bench, Workbench.Turn turn, IntConsumer far) {
        AtomicInteger steps = new AtomicInteger();
        try (WorldBatch world = bench.batch(starts.size() * LatentAction.COUNT)) {
            return new FanWalk(world, bench.labeller(), bench.actions().idleAction(), drawn -> {
                        turn.check();
                        int done = steps.incrementAndGet();
                        turn.tell(() -> far.accept(done));
                    })
                    .walk(starts, script).stream().map(FanWalk.Walk::fans).toList();
        }
    }
}
