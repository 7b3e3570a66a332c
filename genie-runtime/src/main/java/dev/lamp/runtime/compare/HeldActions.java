package dev.lamp.runtime.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** Holds every action down for some steps, each from the prompt itself: the view of prompts by actions. */
public final class HeldActions {

    private HeldActions() {}

    /**
     * Dreams the grid.
     *
     * @param world eight branches for each prompt; closed by the caller
     * @param steps how long each action is held
     * @param drawn told after each call how many frames it drew
     * @return frames [prompt][action][step], the prompt as the model sees it at step 0
     */
    public static List<List<List<Frame>>> hold(
            WorldBatch world, List<PromptStart> prompts, int steps, IntConsumer drawn) {
        List<Frame> frames = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        List<LatentAction> actions = new ArrayList<>();
        for (PromptStart prompt : prompts) {
            for (int a = 0; a < LatentAction.COUNT; a++) {
                frames.add(prompt.frame());
                seeds.add(prompt.seed());
                actions.add(new LatentAction(a));
            }
        }
        List<List<Frame>> branches = Branches.run(world, frames, seeds, repeat(actions, steps), drawn);
        List<List<List<Frame>>> grid = new ArrayList<>();
        for (int p = 0; p < prompts.size(); p++) {
            grid.add(List.copyOf(branches.subList(p * LatentAction.COUNT, (p + 1) * LatentAction.COUNT)));
        }
        return grid;
    }

    private static List<List<LatentAction>> repeat(List<LatentAction> actions, int steps) {
        return Collections.nCopies(steps, List.copyOf(actions));
    }
}
