package dev.lamp.app.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.compare.FanWalk;
import dev.lamp.runtime.compare.PromptStart;
import java.util.List;

/**
 * Tries every action at every step of a script, to tell what each one does.
 *
 * @param starts at least one
 * @param script at least one action
 */
record CardRun(List<PromptStart> starts, List<LatentAction> script) {

    List<PromptFans> run(Bench bench, Workbench.Turn turn) {
        try (WorldBatch world = bench.batch(starts.size() * LatentAction.COUNT)) {
            return new FanWalk(world, bench.labeller(), bench.actions().idleAction(), drawn -> turn.check())
                    .walk(starts, script).stream().map(FanWalk.Walk::fans).toList();
        }
    }
}
