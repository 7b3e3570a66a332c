package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.video.Clip;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Measures a bundle on held-out seeds. The same bundle and options give the same report, but for the speed. */
final class Evaluation {

    private static final int SPEED_FRAMES = 300;
    private static final int PICTURED_CLIPS = 6;
    private static final int PICTURED_PROMPTS = 3;

    private final GenieRuntime runtime;
    private final EvaluationOptions options;
    private final List<Measurement> decoderError;
    private final EpisodeSource source = new ClipGenerator()::episode;

    /**
     * @param runtime closed by the caller
     * @param decoderError from {@link DecoderErrorPart}
     */
    Evaluation(GenieRuntime runtime, EvaluationOptions options, List<Measurement> decoderError) {
        this.runtime = runtime;
        this.options = options;
        this.decoderError = List.copyOf(decoderError);
    }

    /**
     * Measures everything.
     *
     * @param err where progress goes
     */
    EvaluationReport run(PrintWriter err) {
        List<Measurement> lines = new ArrayList<>(new TokenizerPart(runtime.tokenizer(), source, options).run(err));
        PlayPart play = new PlayPart(runtime, source, options);
        lines.addAll(play.run(err));
        lines.addAll(decoderError);
        try (WorldBatch world = runtime.batch(options.batch(), options.sampling())) {
            lines.addAll(new HeroPart(world, options).run(err));
        }
        try (World world = runtime.world(options.sampling())) {
            Clip room = clip(EpisodeKind.ROOMS, 0, 1);
            lines.addAll(new SpeedCheck(world).run(room.frame(0), SPEED_FRAMES));
        }
        return new EvaluationReport(settings(), lines, play.listings());
    }

    /** Draws contact sheets into a folder. */
    void draw(Path folder) throws IOException {
        Files.createDirectories(folder);
        RolloutProtocol protocol = new RolloutProtocol(options.history(), 0, List.of(1, 2, 4, 8, 16, 32, 64));
        EpisodeReader reader = new EpisodeReader(source, runtime.labeller());
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

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bundle", runtime.manifest().name());
        settings.put("episodes", options.episodes() + " of each kind; intervals are 95 %, by episode");
        StringBuilder seeds = new StringBuilder("held out, never trained on: ");
        for (EpisodeKind kind : EpisodeKind.values()) {
            long first = options.seed(kind, 0);
            seeds.append(kind.title())
                    .append(' ')
                    .append(first)
                    .append(" to ")
                    .append(first + options.episodes() - 1)
                    .append(kind.ordinal() == EpisodeKind.values().length - 1 ? "" : ", ");
        }
        settings.put("seeds", seeds.toString());
        settings.put(
                "rollouts",
                "start after " + (options.history() + PlayPart.NEXT_FRAMES) + " true frames, \"from a single"
                        + " frame\" after one; actions are inferred from the true clip by the latent action model; "
                        + "the wrong frame is"
                        + " never corrected once a rollout runs free");
        settings.put("sampling", options.sampling().toString());
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        settings.put(
                "machine",
                String.format(
                        Locale.ROOT,
                        "%d cores (load average %.1f when the speed was measured; above the number of cores, other work"
                                + " slowed it). %s",
                        Runtime.getRuntime().availableProcessors(),
                        load,
                        runtime.deviceNote()));
        return settings;
    }
}
