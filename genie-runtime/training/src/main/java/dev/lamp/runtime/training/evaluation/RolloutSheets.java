package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.rollout.LabelledClip;
import dev.lamp.runtime.rollout.Pixels;
import dev.lamp.runtime.rollout.RolloutProtocol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures of rollouts for people to look at. */
final class RolloutSheets {

    private static final int SCALE = 2;
    private static final int PERCENT = 100;

    private final WorldBatch world;

    RolloutSheets(WorldBatch world) {
        this.world = world;
    }

    /**
     * Free rollouts beside the truth: for each clip a row of true frames, one of dreamed frames, and one of both with
     * only what differs, at the last given frame and after each horizon.
     */
    ContactSheet besideTruth(List<LabelledClip> clips, RolloutProtocol protocol) {
        world.reset(frames(clips, 0), clips.stream().map(LabelledClip::seed).toList());
        List<List<Frame>> dreams = new ArrayList<>();
        clips.forEach(clip -> dreams.add(new ArrayList<>()));
        for (int t = 0; t < protocol.start() + protocol.freeSteps(); t++) {
            int at = t;
            List<Frame> next = world.step(
                    clips.stream().map(clip -> clip.actions().get(at)).toList());
            if (t < protocol.start()) {
                world.correct(frames(clips, t + 1));
            } else if (protocol.horizons().contains(t + 1 - protocol.start())) {
                IntStream.range(0, clips.size()).forEach(i -> dreams.get(i).add(next.get(i)));
            }
        }
        ContactSheet sheet = new ContactSheet(SCALE);
        for (int i = 0; i < clips.size(); i++) {
            add(sheet, clips.get(i), dreams.get(i), protocol);
        }
        return sheet;
    }

    private static void add(ContactSheet sheet, LabelledClip clip, List<Frame> dreams, RolloutProtocol protocol) {
        Frame start = clip.clip().frame(protocol.start());
        List<Frame> truth = new ArrayList<>(List.of(start));
        List<Frame> dreamed = new ArrayList<>(List.of(start));
        List<Frame> different = new ArrayList<>(List.of(start));
        for (int i = 0; i < dreams.size(); i++) {
            Frame right =
                    clip.clip().frame(protocol.start() + protocol.horizons().get(i));
            truth.add(right);
            dreamed.add(dreams.get(i));
            different.add(Pixels.difference(right, dreams.get(i)));
        }
        sheet.row("seed " + clip.seed() + ": truth at 0 and after " + protocol.horizons() + " steps", truth);
        sheet.row("dream", dreamed);
        sheet.row("where they differ, in the dream's colours", different);
    }

    /**
     * One prompt under each of the eight actions, held; a row per action.
     *
     * @param prompt frame 0
     * @param horizons numbers of steps to show, rising
     */
    ContactSheet eightActions(Frame prompt, ActionMap actions, List<Integer> horizons) {
        if (world.branches() != LatentAction.COUNT) {
            throw new IllegalArgumentException(
                    "expected " + LatentAction.COUNT + " branches, found " + world.branches());
        }
        world.reset(prompt, 0);
        List<List<Frame>> rows = new ArrayList<>();
        IntStream.range(0, LatentAction.COUNT).forEach(i -> rows.add(new ArrayList<>(List.of(prompt))));
        List<LatentAction> held = IntStream.range(0, LatentAction.COUNT)
                .mapToObj(LatentAction::new)
                .toList();
        for (int k = 1; k <= horizons.get(horizons.size() - 1); k++) {
            List<Frame> frames = world.step(held);
            if (horizons.contains(k)) {
                IntStream.range(0, rows.size()).forEach(i -> rows.get(i).add(frames.get(i)));
            }
        }
        ContactSheet sheet = new ContactSheet(SCALE);
        for (LatentAction action : held) {
            ActionMap.Entry entry = actions.entry(action);
            sheet.row(
                    (action.index() + 1) + " " + entry.name() + ", " + Math.round(PERCENT * entry.share())
                            + " % of transitions; held for " + horizons,
                    rows.get(action.index()));
        }
        return sheet;
    }

    /** Several prompts under one script of actions; a row per prompt, every {@code every}-th frame. */
    ContactSheet script(List<PromptStart> prompts, List<LatentAction> actions, int every) {
        world.reset(
                prompts.stream().map(PromptStart::frame).toList(),
                prompts.stream().map(PromptStart::seed).toList());
        List<List<Frame>> rows = new ArrayList<>();
        prompts.forEach(prompt -> rows.add(new ArrayList<>(List.of(prompt.frame()))));
        for (int k = 1; k <= actions.size(); k++) {
            List<Frame> frames = world.step(Collections.nCopies(prompts.size(), actions.get(k - 1)));
            if (k % every == 0) {
                IntStream.range(0, rows.size()).forEach(i -> rows.get(i).add(frames.get(i)));
            }
        }
        ContactSheet sheet = new ContactSheet(SCALE);
        IntStream.range(0, rows.size()).forEach(i -> sheet.row(prompts.get(i).name(), rows.get(i)));
        return sheet;
    }

    private static List<Frame> frames(List<LabelledClip> clips, int t) {
        return clips.stream().map(clip -> clip.clip().frame(t)).toList();
    }
}
