package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.platformer.EffectiveMovement;
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

/** What the latent action model sees in held-out episodes, and what the dynamics make of it. */
final class PlayPart {

    static final int NEXT_FRAMES = 8;
    private static final List<Integer> ROOM_HORIZONS = List.of(1, 4, 16, 64);
    private static final List<Integer> SCROLL_HORIZONS = List.of(1, 4, 8, 16);
    private static final List<Integer> PROMPT_HORIZONS = List.of(1, 4, 16);

    private final GenieRuntime runtime;
    private final EpisodeReader reader;
    private final EvaluationOptions options;
    private final Map<EpisodeKind, List<CodeTable>> codes = new EnumMap<>(EpisodeKind.class);
    private final Map<EpisodeKind, List<ClipScore>> led = new EnumMap<>(EpisodeKind.class);
    private final Map<EpisodeKind, List<ClipScore>> prompted = new EnumMap<>(EpisodeKind.class);

    PlayPart(GenieRuntime runtime, EpisodeSource source, EvaluationOptions options) {
        this.runtime = runtime;
        this.reader = new EpisodeReader(source, runtime.labeller());
        this.options = options;
    }

    List<Measurement> run(PrintWriter err) {
        play(EpisodeKind.ROOMS, ROOM_HORIZONS, err);
        play(EpisodeKind.SCROLL, SCROLL_HORIZONS, err);
        List<Measurement> lines = new ArrayList<>(new ActionSummary(codes, EffectiveMovement.COUNT).measurements());
        lines.addAll(rooms());
        lines.addAll(scroll());
        List<ClipScore> all = Stream.concat(led.get(EpisodeKind.ROOMS).stream(), led.get(EpisodeKind.SCROLL).stream())
                .toList();
        RolloutSummary both = new RolloutSummary("both", "rooms and scroll", all);
        lines.add(both.deltaPsnr(Goal.atLeast(2)));
        lines.add(both.deltaPsnrByFrame());
        return lines;
    }

    /** The counts of actions against movements, for people to look at; after {@link #run}. */
    List<String> listings() {
        int[] pairing = new ActionSummary(codes, EffectiveMovement.COUNT).pairing();
        return codes.entrySet().stream()
                .map(kind -> CodeListing.of(kind.getKey().title(), kind.getValue(), pairing, runtime.actionMap()))
                .toList();
    }

    private List<Measurement> rooms() {
        RolloutSummary summary = new RolloutSummary("rooms", "rooms", led.get(EpisodeKind.ROOMS));
        List<Measurement> lines = new ArrayList<>(List.of(summary.nextFrame(Goal.atLeast(0.8))));
        lines.addAll(summary.free(ROOM_HORIZONS, Map.of(1, Goal.atLeast(0.993), 16, Goal.atLeast(0.98))));
        lines.addAll(rest(EpisodeKind.ROOMS, summary, ROOM_HORIZONS));
        return lines;
    }

    private List<Measurement> scroll() {
        RolloutSummary summary = new RolloutSummary("scroll", "scroll", led.get(EpisodeKind.SCROLL));
        List<Measurement> lines = new ArrayList<>(List.of(summary.nextFrame(Goal.NONE)));
        lines.addAll(summary.free(SCROLL_HORIZONS, Map.of(1, Goal.atLeast(0.96), 8, Goal.atLeast(0.9))));
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
        codes.put(kind, new ArrayList<>());
        led.put(kind, new ArrayList<>());
        prompted.put(kind, new ArrayList<>());
        Progress progress = new Progress(err, "latent actions and rollouts, " + kind.title(), options.episodes());
        try (WorldBatch world = runtime.batch(options.batch(), options.sampling())) {
            RolloutScorer fromHistory = new RolloutScorer(world, protocol, EnumSet.allOf(Guidance.class), idle);
            RolloutScorer fromPrompt = new RolloutScorer(world, prompt, Set.of(), idle);
            for (int first = 0; first < options.episodes(); first += options.batch()) {
                List<LabelledClip> clips = new ArrayList<>();
                for (int i = first; i < first + options.batch(); i++) {
                    EpisodeReader.Seen seen = reader.read(kind, options.seed(kind, i), length);
                    clips.add(seen.clip());
                    codes.get(kind).add(seen.codes());
                }
                led.get(kind).addAll(fromHistory.score(clips));
                prompted.get(kind).addAll(fromPrompt.score(clips));
                progress.advance(options.batch());
            }
        }
    }
}
