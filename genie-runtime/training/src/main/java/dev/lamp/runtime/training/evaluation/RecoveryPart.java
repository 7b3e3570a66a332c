package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionRecovery;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.compare.FanWalk;
import dev.lamp.runtime.compare.PromptStart;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Whether the latent action model reads back from dreamed frames the actions that they were drawn with: at every moment
 * of a short walk all eight are tried. Counted are those whose frame differs from the idle one; nobody could tell the
 * others apart. Nor can two be told apart that lead to the very same frame, as even the true game has them: it is
 * measured, too.
 */
final class RecoveryPart {

    private static final String PART = "action recovery";
    private static final int STEPS = 8;
    private static final int MOST_PROMPTS = 4;
    private static final Goal HELD_OUT = Goal.atLeast(0.95);
    private static final Goal HAND_MADE = Goal.atLeast(0.88);

    private final IntFunction<WorldBatch> worlds;
    private final IntFunction<WorldBatch> games;
    private final ActionLabeller labeller;
    private final LatentAction idle;
    private final PrintWriter err;

    /**
     * @param worlds makes a world of some number of branches
     * @param games makes as many true games, which play the scene of their seed
     * @param err where progress goes
     */
    RecoveryPart(
            IntFunction<WorldBatch> worlds,
            IntFunction<WorldBatch> games,
            ActionLabeller labeller,
            LatentAction idle,
            PrintWriter err) {
        this.worlds = worlds;
        this.games = games;
        this.labeller = labeller;
        this.idle = idle;
        this.err = err;
    }

    List<Measurement> run(EpisodeSource source, EvaluationOptions options) {
        List<PromptStart> heldOut = new ArrayList<>();
        for (int i = 0; i < options.episodes(); i++) {
            long seed = options.seed(EpisodeKind.PROMPTS, i);
            Frame frame =
                    source.episode(seed, EpisodeKind.PROMPTS.options(1)).clip().frame(0);
            heldOut.add(new PromptStart(Long.toString(seed), frame, seed));
        }
        FrameSize size = FrameSize.STANDARD;
        Palette palette = StandardPalette.PALETTE;
        List<Measurement> lines =
                new ArrayList<>(dreamed("prompts", "held-out prompts", Optional.of(HELD_OUT), heldOut));
        lines.addAll(measure("game", "the true game itself, from the same prompts", Optional.empty(), heldOut, games));
        lines.addAll(dreamed(
                "sketches",
                "hand-made pictures of the shelf",
                Optional.of(HAND_MADE),
                starts(ShelfFrames.handMade(size, palette))));
        lines.addAll(dreamed(
                "cast",
                "the same with heroes put in",
                Optional.empty(),
                starts(ShelfFrames.handMadeCast(size, palette))));
        return lines;
    }

    private static List<PromptStart> starts(List<Frame> pictures) {
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> new PromptStart(Integer.toString(i), pictures.get(i), i))
                .toList();
    }

    /** What is read back in some prompts; intervals are over them. */
    List<Measurement> dreamed(String id, String where, Optional<Goal> goal, List<PromptStart> prompts) {
        return measure(id, where, goal, prompts, worlds);
    }

    private List<Measurement> measure(
            String id, String where, Optional<Goal> goal, List<PromptStart> prompts, IntFunction<WorldBatch> played) {
        List<Finding> findings = new ActionRecovery(walk(where, prompts, played), idle).findings();
        Finding alike = find(findings, ActionRecovery.ALIKE);
        List<Measurement> lines = new ArrayList<>();
        Measurement first =
                line(id + ".alike", "actions read back as far as their frames differ from each other, " + where, alike);
        lines.add(goal.map(first::withGoal).orElse(first));
        lines.add(line(
                id + ".telling",
                "actions read back, of those that made a difference, " + where,
                find(findings, ActionRecovery.TELLING)));
        lines.add(line(id + ".all", "actions read back, of all, " + where, find(findings, ActionRecovery.ALL)));
        lines.add(line(
                id + ".difference",
                "different frames that the eight actions led to, of eight, " + where,
                find(findings, ActionRecovery.DIFFERENCE)));
        alike.blind()
                .forEach(blind -> lines.add(Measurement.of(
                        "recovery." + id + "." + blind.name().replace(' ', '-'),
                        PART,
                        "as far as their frames differ, by " + blind.name() + ", " + where,
                        Unit.SHARE,
                        blind.estimate())));
        return lines;
    }

    private static Finding find(List<Finding> findings, String id) {
        return Finding.find(findings, id).orElseThrow();
    }

    private static Measurement line(String id, String what, Finding finding) {
        return Measurement.of(
                "recovery." + id, PART, what, Unit.SHARE, finding.measured().estimate());
    }

    private List<PromptFans> walk(String where, List<PromptStart> prompts, IntFunction<WorldBatch> played) {
        int together = MOST_PROMPTS;
        while (prompts.size() % together != 0) {
            together--;
        }
        SplittableRandom random = new SplittableRandom(prompts.size());
        Progress progress = new Progress(err, PART + ", " + where, prompts.size());
        List<PromptFans> fans = new ArrayList<>();
        try (WorldBatch world = played.apply(together * LatentAction.COUNT)) {
            FanWalk walk = new FanWalk(world, labeller, drawn -> {});
            for (int first = 0; first < prompts.size(); first += together) {
                List<LatentAction> script = random.ints(STEPS, 0, LatentAction.COUNT)
                        .mapToObj(LatentAction::new)
                        .toList();
                walk.walk(prompts.subList(first, first + together), script).forEach(walked -> fans.add(walked.fans()));
                progress.advance(together);
            }
        }
        return fans;
    }
}
