package dev.lamp.runtime.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Runs the branches of a batch and keeps every frame. */
final class Branches {

    private Branches() {}

    /**
     * From the prompts on.
     *
     * @param actions for every step one action per branch
     * @return frames [branch][step], frame 0 as the model sees the prompt
     */
    static List<List<Frame>> run(
            WorldBatch world,
            List<Frame> prompts,
            List<Long> seeds,
            List<List<LatentAction>> actions,
            IntConsumer drawn) {
        return goOn(world, world.reset(prompts, seeds), actions, drawn);
    }

    /** From the present moment on, which is frame 0. */
    static List<List<Frame>> goOn(
            WorldBatch world, List<Frame> present, List<List<LatentAction>> actions, IntConsumer drawn) {
        List<List<Frame>> branches = new ArrayList<>();
        present.forEach(frame -> branches.add(new ArrayList<>(List.of(frame))));
        for (List<LatentAction> step : actions) {
            List<Frame> frames = world.step(step);
            for (int i = 0; i < branches.size(); i++) {
                branches.get(i).add(frames.get(i));
            }
            drawn.accept(frames.size());
        }
        return branches;
    }
}
