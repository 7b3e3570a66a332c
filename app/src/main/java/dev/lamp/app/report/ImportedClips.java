package dev.lamp.app.report;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.assets.video.Clip;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.rollout.LabelledClip;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Steers clips that somebody brought: a few stretches of each, spread over its length. The unit of what is found is a
 * clip, for its stretches depend on each other.
 */
final class ImportedClips {

    private static final int STRETCHES = 6;
    private static final int LENGTH = ClipControl.PROTOCOL.clipLength();

    private final GenieRuntime runtime;
    private final ComparisonPlan plan;
    private final WorkFolder work;
    private final RunProgress progress;

    ImportedClips(GenieRuntime runtime, ComparisonPlan plan, WorkFolder work, RunProgress progress) {
        this.runtime = runtime;
        this.plan = plan;
        this.work = work;
        this.progress = progress;
    }

    /** A part of a clip, from a frame on. */
    private record Stretch(int clip, int from) {}

    /** Where to look: clips that are too short are left out. */
    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (int c = 0; c < plan.clips().size(); c++) {
            int length = plan.clips().get(c).length();
            int count = Math.min(STRETCHES, length / LENGTH);
            for (int i = 0; i < count; i++) {
                int spare = length - LENGTH;
                stretches.add(new Stretch(c, count == 1 ? spare / 2 : i * spare / (count - 1)));
            }
        }
        return stretches;
    }

    /** Frames that are still to be drawn. */
    long framesLeft() {
        List<List<Stretch>> groups = ClipControl.groups(stretches());
        return IntStream.range(0, groups.size())
                .filter(g -> !work.has(piece(g)))
                .mapToLong(g -> (long) groups.get(g).size() * ClipControl.FRAMES_PER_CLIP)
                .sum();
    }

    /** Measures what is not there yet. */
    void run() throws IOException {
        List<List<Stretch>> groups = ClipControl.groups(stretches());
        for (int g = 0; g < groups.size(); g++) {
            if (!work.has(piece(g))) {
                List<LabelledClip> clips =
                        groups.get(g).stream().map(this::labelled).toList();
                work.save(piece(g), new ClipControl(runtime, plan.sampling()).steer(clips));
                progress.accept(clips.size() * ClipControl.FRAMES_PER_CLIP);
            }
        }
    }

    private LabelledClip labelled(Stretch stretch) {
        Clip clip = plan.clips().get(stretch.clip());
        int last = stretch.from() + LENGTH;
        Clip part = new Clip(clip.frames().subList(stretch.from(), last), clip.framesPerSecond());
        List<LatentAction> actions = runtime.labeller().labelClip(part);
        return new LabelledClip(part, actions, stretch.from());
    }

    /** The numbers; none if there are no clips. */
    List<Finding> findings() throws IOException {
        List<Stretch> stretches = stretches();
        if (stretches.isEmpty()) {
            return List.of();
        }
        List<ClipControl.Steered> all = new ArrayList<>();
        for (int g = 0; g < ClipControl.groups(stretches).size(); g++) {
            all.addAll(work.load(piece(g), new TypeReference<List<ClipControl.Steered>>() {}));
        }
        List<List<ClipControl.Steered>> byClip = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i == 0 || stretches.get(i).clip() != stretches.get(i - 1).clip()) {
                byClip.add(new ArrayList<>());
            }
            byClip.get(byClip.size() - 1).add(all.get(i));
        }
        return ClipControl.findings("imported.", "imported clips", byClip);
    }

    private static String piece(int group) {
        return "imported-" + group;
    }
}
