package dev.lamp.app.cli;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.app.report.RunProgress;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.compare.FanWalk;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Tries all actions of a bundle at many moments of many dreams. */
final class ActionTrial {

    private static final long FIRST_SEED = 800_000;
    private static final int STEPS = 12;
    private static final int TOGETHER = 4;

    private final GenieRuntime runtime;

    /** @param runtime stays the caller's */
    ActionTrial(GenieRuntime runtime) {
        this.runtime = runtime;
    }

    /** Tries them in every prompt; takes a few seconds for each. */
    List<PromptFans> in(List<PromptStart> prompts, RunProgress progress) {
        progress.expect((long) prompts.size() * STEPS * LatentAction.COUNT);
        List<LatentAction> script = script();
        List<PromptFans> fans = new ArrayList<>();
        for (int first = 0; first < prompts.size(); first += TOGETHER) {
            List<PromptStart> starts = prompts.subList(first, Math.min(prompts.size(), first + TOGETHER));
            try (WorldBatch world = runtime.batch(starts.size() * LatentAction.COUNT, SamplingOptions.DEFAULT)) {
                new FanWalk(world, runtime.labeller(), progress)
                        .walk(starts, script)
                        .forEach(walk -> fans.add(walk.fans()));
            }
        }
        return fans;
    }

    /** Any actions do, as long as they lead to many moments; each is held for a few steps. */
    private static List<LatentAction> script() {
        SplittableRandom random = new SplittableRandom(FIRST_SEED);
        List<LatentAction> script = new ArrayList<>();
        LatentAction action = new LatentAction(0);
        for (int t = 0; t < STEPS; t++) {
            action = t % 3 == 0 ? new LatentAction(random.nextInt(LatentAction.COUNT)) : action;
            script.add(action);
        }
        return script;
    }

    /** Held-out levels of the game, rooms and scroll in turn. */
    static List<PromptStart> levels(int count) {
        return IntStream.range(0, count).mapToObj(ActionTrial::level).toList();
    }

    private static PromptStart level(int number) {
        ClipOptions options = ClipOptions.training().withLength(1).with(number % 2 == 0 ? Camera.ROOM : Camera.SCROLL);
        long seed = FIRST_SEED + number;
        return new PromptStart(
                "level " + seed, new ClipGenerator().clip(seed, options).frame(0), seed);
    }
}
