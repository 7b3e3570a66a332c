package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.bundle.GraphRole;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ContactSheet;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.rollout.LabelledClip;
import dev.lamp.runtime.rollout.RolloutProtocol;
import dev.lamp.runtime.training.evaluation.report.EvaluationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures a bundle on held-out seeds. The same bundle and options give the same report, but for the speed. */
final class Evaluation {

    private static final int DIGITS = 12;
    private static final int SPEED_FRAMES = 300;
    private static final int PICTURED_CLIPS = 6;
    private static final int PICTURED_PROMPTS = 3;

    private final GenieRuntime runtime;
    private final EvaluationOptions options;
    private final List<Measurement> decoderError;
    private final EpisodeSource source = new ClipGenerator()::episode;
    private final EpisodeReader reader;
    private final Map<String, ContactSheet> sheets = new TreeMap<>();

    /**
     * @param runtime closed by the caller
     * @param decoderError from {@link DecoderErrorPart}
     */
    Evaluation(GenieRuntime runtime, EvaluationOptions options, List<Measurement> decoderError) {
        this.runtime = runtime;
        this.options = options;
        this.decoderError = List.copyOf(decoderError);
        this.reader = new EpisodeReader(source, runtime.labeller()::labelClip);
    }

    /**
     * Measures some parts, or all of them.
     *
     * @param err where progress goes
     */
    EvaluationReport run(Set<EvaluationPart> parts, PrintWriter err) {
        ActionsPart actions = new ActionsPart(reader, options);
        List<Measurement> lines = new ArrayList<>();
        for (EvaluationPart part : EnumSet.copyOf(parts)) {
            lines.addAll(measure(part, actions, err));
        }
        List<String> listings =
                parts.contains(EvaluationPart.ACTIONS) ? actions.listings(runtime.actionMap(), err) : List.of();
        return new EvaluationReport(settings(parts), lines, listings);
    }

    private List<Measurement> measure(EvaluationPart part, ActionsPart actions, PrintWriter err) {
        return switch (part) {
            case TOKENIZER -> new TokenizerPart(runtime.tokenizer(), source, options).run(err);
            case ACTIONS ->
                Stream.concat(actions.run(err).stream(), decoderError.stream()).toList();
            case ROLLOUTS -> new RolloutPart(runtime, reader, options).run(err);
            case FIGURES -> inWorld(world -> new FiguresPart(world, reader, options).run(err));
            case HERO -> inWorld(world -> new HeroPart(world, options).run(err));
            case PHYSICS -> pictured(world -> new PhysicsPart(world, pairing(actions, err), options), err);
            case ENEMIES -> pictured(world -> new EnemiesPart(world, pairing(actions, err), options), err);
            case COINS -> pictured(world -> new CoinsPart(world, source, pairing(actions, err), options), err);
            case RETURN -> pictured(world -> new ReturnPart(world, source, pairing(actions, err), options), err);
            case RECOVERY -> recovery(pairing(actions, err), err);
            case PICTURES -> new PicturesPart(runtime, options).run();
            case SPEED -> speed();
        };
    }

    private List<Measurement> recovery(ActionPairing pairing, PrintWriter err) {
        return new RecoveryPart(
                        branches -> runtime.batch(branches, options.sampling()),
                        branches -> TrueGames.fromTheBeginning(branches, EpisodeKind.PROMPTS.options(1), pairing),
                        runtime.labeller(),
                        runtime.actionMap().idleAction(),
                        err)
                .run(source, options);
    }

    private List<Measurement> pictured(Function<WorldBatch, PicturedPart> parts, PrintWriter err) {
        return inWorld(world -> {
            PicturedPart part = parts.apply(world);
            List<Measurement> lines = part.run(err);
            sheets.putAll(part.sheets());
            return lines;
        });
    }

    private ActionPairing pairing(ActionsPart actions, PrintWriter err) {
        return new ActionPairing(actions.pairing(err), runtime.actionMap());
    }

    private List<Measurement> inWorld(Function<WorldBatch, List<Measurement>> part) {
        try (WorldBatch world = runtime.batch(options.batch(), options.sampling())) {
            return part.apply(world);
        }
    }

    private List<Measurement> speed() {
        try (World world = runtime.world(options.sampling())) {
            return new SpeedCheck(world).run(clip(EpisodeKind.ROOMS, 0, 1).frame(0), SPEED_FRAMES);
        }
    }

    /**
     * Draws contact sheets into a folder.
     *
     * @param parts those that were measured
     */
    void draw(Set<EvaluationPart> parts, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, ContactSheet> sheet : sheets.entrySet()) {
            sheet.getValue().write(folder.resolve(sheet.getKey() + ".png"));
        }
        if (parts.contains(EvaluationPart.ROLLOUTS)) {
            drawRollouts(folder);
        }
    }

    private void drawRollouts(Path folder) throws IOException {
        RolloutProtocol protocol = new RolloutProtocol(options.history(), 0, List.of(1, 2, 4, 8, 16, 32, 64));
        try (WorldBatch world = runtime.batch(PICTURED_CLIPS, options.sampling())) {
            for (EpisodeKind kind : List.of(EpisodeKind.ROOMS, EpisodeKind.SCROLL)) {
                List<LabelledClip> clips = new ArrayList<>();
                for (int i = 0; i < PICTURED_CLIPS; i++) {
                    clips.add(reader.read(kind, options.seed(kind, i), protocol.clipLength())
                            .clip());
                }
                new RolloutSheets(world)
                        .besideTruth(clips, protocol)
                        .write(folder.resolve("rollouts-" + kind.id() + ".png"));
            }
        }
        try (WorldBatch world = runtime.batch(runtime.manifest().actions().size(), options.sampling())) {
            for (EpisodeKind kind : List.of(EpisodeKind.ROOMS, EpisodeKind.SCROLL)) {
                for (int i = 0; i < PICTURED_PROMPTS; i++) {
                    new RolloutSheets(world)
                            .eightActions(
                                    clip(kind, i, 1).frame(0), runtime.actionMap(), List.of(1, 2, 3, 4, 6, 8, 12, 16))
                            .write(folder.resolve("actions-" + kind.id() + "-" + i + ".png"));
                }
            }
        }
    }

    private Clip clip(EpisodeKind kind, int episode, int length) {
        return source.episode(options.seed(kind, episode), kind.options(length)).clip();
    }

    private Map<String, String> settings(Set<EvaluationPart> parts) {
        Map<String, String> settings = new TreeMap<>();
        settings.put(EvaluationReport.BUNDLE, runtime.manifest().name() + ", dynamics " + weights());
        settings.put(
                "intervals",
                "95 %, by episode; n is how many episodes, walks or rooms there were, for the speed frames");
        settings.put("seeds", seeds());
        settings.put(
                "rollouts",
                "start after " + (options.history() + RolloutPart.NEXT_FRAMES) + " true frames, \"from a single"
                        + " frame\" after one; actions are inferred from the true clip by the latent action model; "
                        + "the wrong frame is"
                        + " never corrected once a rollout runs free");
        settings.put("sampling", options.sampling().toString());
        settings.put("machine", Runtime.getRuntime().availableProcessors() + " cores. " + runtime.deviceNote());
        if (parts.contains(EvaluationPart.SPEED)) {
            settings.put(EvaluationReport.LOAD, load());
        }
        return settings;
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(
                Locale.ROOT,
                "%.1f on average when the speed was measured; above the number of cores, other work slowed it",
                load);
    }

    /** The first digits of the digest of the dynamics graph. */
    private String weights() {
        String file = GraphRole.DYNAMICS.fileName();
        return runtime.manifest().files().get(file).sha256().substring(0, DIGITS);
    }

    private String seeds() {
        return Arrays.stream(EpisodeKind.values())
                .map(kind -> kind.title() + " from " + options.seed(kind, 0))
                .collect(Collectors.joining(", ", "held out, never trained on: ", ""));
    }
}
