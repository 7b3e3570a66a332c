package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.file.WholeFile;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.training.evaluation.report.EvaluationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the numbers of a bundle, and draws what people should look at. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures a bundle on held-out seeds; all parts, or those that --only names.")
public final class EvaluateCommand implements Callable<Integer> {

    private static final int QUICK_EPISODES = 20;
    private static final int DECODER_CLIPS = 200;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--bundle",
            defaultValue = "shipped",
            paramLabel = "FILE",
            description = "Folder or zip file of a bundle, or \"shipped\" (${DEFAULT-VALUE}).")
    private String bundle;

    @Option(
            names = "--episodes",
            defaultValue = "100",
            description = "Held-out episodes of each kind (${DEFAULT-VALUE}).")
    private int episodes;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            converter = EvaluationPart.Reader.class,
            description = "Only these parts, separated by commas: tokenizer, actions, rollouts, figures, hero,"
                    + " physics, enemies, coins, recovery, speed.")
    private Set<EvaluationPart> only = EnumSet.allOf(EvaluationPart.class);

    @Option(
            names = "--hero-runs",
            defaultValue = "100",
            description = "Random walks of each kind, 300 steps each (${DEFAULT-VALUE}).")
    private int heroRuns;

    @Option(
            names = "--seed-offset",
            defaultValue = "0",
            description = "Added to the seeds, 0 to 40000 (${DEFAULT-VALUE}).")
    private long seedOffset;

    @Option(
            names = "--history",
            defaultValue = "8",
            description = "True frames that a rollout starts from (${DEFAULT-VALUE}).")
    private int history;

    @Option(
            names = "--batch",
            defaultValue = "20",
            description = "Episodes played at a time; each number of episodes is rounded up to it (${DEFAULT-VALUE}).")
    private int batch;

    @Option(names = "--steps", description = "Passes per frame instead of the default.")
    private Integer steps;

    @Option(names = "--temperature", description = "Temperature instead of the default.")
    private Float temperature;

    @Option(
            names = "--latent-actions",
            paramLabel = "FOLDER",
            description = "Training run of the latent actions; measures their decoder, which is not part of a bundle.")
    private Path latentActions;

    @Option(
            names = "--action-seeds",
            paramLabel = "FOLDER",
            description =
                    "Training run of latent actions that were learned as the bundle's were, from another seed; tells"
                            + " how right the worst of all are. May be given more than once.")
    private List<Path> actionSeeds = List.of();

    @Option(names = "--quick", description = "Only " + QUICK_EPISODES + " episodes and walks of each kind.")
    private boolean quick;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where to write evaluation.json, evaluation.md and contact sheets; parts measured alone join"
                    + " what is there about the same bundle.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        EvaluationOptions options = new EvaluationOptions(
                quick ? QUICK_EPISODES : episodes,
                quick ? QUICK_EPISODES : heroRuns,
                seedOffset,
                batch,
                history,
                sampling());
        try (GenieRuntime runtime = GenieRuntime.open(Bundles.open(bundle), Device.CPU)) {
            Evaluation evaluation = new Evaluation(runtime, options, decoderError(runtime));
            EvaluationReport report = withSeeds(evaluation.run(only, err), options, err);
            spec.commandLine().getOut().println(report.toMarkdown());
            spec.commandLine().getOut().flush();
            if (out != null) {
                Files.createDirectories(out);
                write(report);
                evaluation.draw(only, out);
            }
            return 0;
        } catch (MendableException e) {
            err.println(e.getMessage() + " " + e.remedy());
            return 1;
        }
    }

    private EvaluationReport withSeeds(EvaluationReport report, EvaluationOptions options, PrintWriter err)
            throws IOException {
        if (!only.contains(EvaluationPart.ACTIONS)) {
            return report;
        }
        ActionSeeds seeds = new ActionSeeds(actionSeeds, new ClipGenerator()::episode, options);
        return report.plus(seeds.worst(report.measurements(), err));
    }

    /** Parts measured alone join what the folder has of the same bundle. */
    private void write(EvaluationReport report) throws IOException {
        Path file = out.resolve("evaluation.json");
        EvaluationReport all = report;
        if (only.size() < EvaluationPart.values().length && Files.exists(file)) {
            EvaluationReport earlier = EvaluationReport.ofJson(Files.readString(file));
            all = report.hasBundleOf(earlier) ? report.over(earlier) : report;
        }
        WholeFile.writeText(file, all.toJson());
        WholeFile.writeText(out.resolve("evaluation.md"), all.toMarkdown());
    }

    private List<Measurement> decoderError(GenieRuntime runtime) throws IOException {
        return latentActions == null
                ? DecoderErrorPart.read(runtime.manifest())
                : DecoderErrorPart.measure(latentActions, DECODER_CLIPS);
    }

    private SamplingOptions sampling() {
        SamplingOptions standard = SamplingOptions.DEFAULT;
        return new SamplingOptions(
                steps == null ? standard.steps() : steps,
                temperature == null ? standard.temperature() : temperature,
                standard.order());
    }
}
