package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.rollout.ClipScore;
import dev.lamp.runtime.rollout.Guidance;
import dev.lamp.runtime.rollout.LabelledClip;
import dev.lamp.runtime.rollout.RolloutProtocol;
import dev.lamp.runtime.rollout.RolloutScorer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the dynamics make of held-out episodes, led by the actions that the latent action model sees in them. */
final class RolloutPart {

    static final int NEXT_FRAMES = 8;
    private static final List<Integer> ROOM_HORIZONS = List.of(1, 4, 16, 64);
    private static final List<Integer> SCROLL_HORIZONS = List.of(1, 4, 8, 16);
    private static final List<Integer> PROMPT_HORIZONS = List.of(1, 4, 16);
    private static final Goal DELTA_PSNR = Goal.atLeast(4);
    private static final Goal ROOMS_NEXT = Goal.atLeast(0.95);
    private static final Goal SCROLL_NEXT = Goal.atLeast(0.9);
    private static final Map<Integer, Goal> ROOMS_EXACT =
            Map.of(1, Goal.atLeast(0.998), 16, Goal.atLeast(0.99), 64, Goal.atLeast(0.975));
    private static final Map<Integer, Goal> SCROLL_EXACT =
            Map.of(1, Goal.atLeast(0.98), 8, Goal.atLeast(0.94), 16, Goal.atLeast(0.9));

    private final GenieRuntime runtime;
    private final EpisodeReader reader;
    private final EvaluationOptions options;
    private final Map<EpisodeKind, List<ClipScore>> led = new EnumMap<>(EpisodeKind.class);
    private final Map<EpisodeKind, List<ClipScore>> prompted = new EnumMap<>(EpisodeKind.class);

    RolloutPart(GenieRuntime runtime, EpisodeReader reader, EvaluationOptions options) {
        this.runtime = runtime;
        this.reader = reader;
        this.options = options;
    }

    List<Measurement> run(PrintWriter err) {
        play(EpisodeKind.ROOMS, ROOM_HORIZONS, err);
        play(EpisodeKind.SCROLL, SCROLL_HORIZONS, err);
        List<Measurement> lines = new ArrayList<>(rooms());
        lines.addAll(scroll());
        List<ClipScore> all = Stream.concat(led.get(EpisodeKind.ROOMS).stream(), led.get(EpisodeKind.SCROLL).stream())
                .toList();
        RolloutSummary both = new RolloutSummary("both", "rooms and scroll", all);
        lines.add(both.deltaPsnr(DELTA_PSNR));
        lines.add(both.deltaPsnrByFrame());
        return lines;
    }

    private List<Measurement> rooms() {
        RolloutSummary summary = new RolloutSummary("rooms", "rooms", led.get(EpisodeKind.ROOMS));
        List<Measurement> lines = new ArrayList<>(List.of(summary.nextFrame(ROOMS_NEXT)));
        lines.addAll(summary.free(ROOM_HORIZONS, ROOMS_EXACT));
        lines.addAll(rest(EpisodeKind.ROOMS, summary, ROOM_HORIZONS));
        return lines;
    }

    private List<Measurement> scroll() {
        RolloutSummary summary = new RolloutSummary("scroll", "scroll", led.get(EpisodeKind.SCROLL));
        List<Measurement> lines = new ArrayList<>(List.of(summary.nextFrame(SCROLL_NEXT)));
        lines.addAll(summary.free(SCROLL_HORIZONS, SCROLL_EXACT));
        lines.addAll(rest(EpisodeKind.SCROLL, summary, SCROLL_HORIZONS));
        return lines;
    }

    private List<Measurement> rest(EpisodeKind kind, RolloutSummary summary, List<Integer> horizons) {
        List<Measurement> lines = new ArrayList<>();
        lines.add(summary.deltaPsnr(Goal.NONE));
        lines.add(summary.deltaPsnrByFrame());
        lines.addAll(summary.baselines(horizons));
        lines.addAll(
                new RolloutSummary(kind.id() + "-prompt", kind.title() + " from a single frame", prompted.get(kind))
                        .free(PROMPT_HORIZONS, Map.of()));
        return lines;
    }

    private void play(EpisodeKind kind, List<Integer> horizons, PrintWriter err) {
        RolloutProtocol protocol = new RolloutProtocol(options.history(), NEXT_FRAMES, horizons);
        RolloutProtocol prompt = new RolloutProtocol(1, 0, PROMPT_HORIZONS);
        int length = Math.max(protocol.clipLength(), prompt.clipLength());
        LatentAction idle = runtime.actionMap().idleAction();
        led.put(kind, new ArrayList<>());
        prompted.put(kind, new ArrayList<>());
        Progress progress = new Progress(err, "rollouts, " + kind.title(), options.episodes());
        try (WorldBatch world = runtime.batch(options.batch(), options.sampling())) {
            RolloutScorer fromHistory = new RolloutScorer(world, protocol, EnumSet.allOf(Guidance.class), idle);
            RolloutScorer fromPrompt = new RolloutScorer(world, prompt, Set.of(), idle);
            for (int first = 0; first < options.episodes(); first += options.batch()) {
                List<LabelledClip> clips = new ArrayList<>();
                for (int i = first; i < first + options.batch(); i++) {
                    clips.add(reader.read(kind, options.seed(kind, i), length).clip());
                }
                led.get(kind).addAll(fromHistory.score(clips));
                prompted.get(kind).addAll(fromPrompt.score(clips));
                progress.advance(options.batch());
            }
        }
    }
}
