package dev.lamp.app.cli;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.ActionScript;
import dev.lamp.app.input.DemoScript;
import dev.lamp.app.lab.VideoClips;
import dev.lamp.app.report.CompareLine;
import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.report.ComparisonReport;
import dev.lamp.app.report.ReportException;
import dev.lamp.app.report.ReportOptions;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Clip;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how alike the eight actions are across prompts and writes a report. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Measures how alike the eight actions are across prompts and writes report.html and CSV. Takes"
                + " minutes; the same command goes on where it was stopped.")
public final class CompareCommand implements Callable<Integer> {

    private static final ReportOptions STANDARD = ReportOptions.STANDARD;

    @Option(
            names = "--prompts",
            paramLabel = "DIR",
            description = "A folder of pictures; default: the prompts that come with Lamp.")
    private Path prompts;

    @Option(names = "--most", description = "At most so many prompts (default: ${DEFAULT-VALUE}).")
    private int most = ReportOptions.PROMPTS;

    @Option(
            names = "--script",
            paramLabel = "SCRIPT",
            description = "Such as 2*6,5,0*4; default: a short walk with jumps and ladders.")
    private String script;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "lamp-compare",
            description = "Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--held", description = "Steps each action is held (default: ${DEFAULT-VALUE}).")
    private int held = STANDARD.held();

    @Option(
            names = "--episodes",
            description = "Of the true game to compare with; 0 for none (default: ${DEFAULT-VALUE}).")
    private int episodes = STANDARD.episodes();

    @Option(
            names = "--clips",
            paramLabel = "DIR",
            description =
                    "A folder of videos (GIF, MP4, folders of pictures), or of clips that were imported in the lab, to"
                            + " hold the model against; default: none.")
    private Path clips;

    @Option(names = "--seed", description = "Of all chance (default: ${DEFAULT-VALUE}).")
    private long seed = ReportOptions.SEED;

    @Option(
            names = "--own-chance",
            description = "Gives every prompt chance of its own instead of sharing it; tells only if there is some, see"
                    + " --temperature.")
    private boolean ownChance;

    @Option(names = "--steps", description = "Passes per frame (default: ${DEFAULT-VALUE}).")
    private int steps = STANDARD.sampling().steps();

    @Option(
            names = "--temperature",
            description = "0 always takes the likeliest, 1 draws as learned; up to 2 (default: ${DEFAULT-VALUE}).")
    private float temperature = STANDARD.sampling().temperature();

    @Mixin
    private BundleArguments bundle;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return BundleArguments.telling(spec, this::compare);
    }

    private void compare() throws MendableException, IOException {
        ModelBundle model = bundle.open();
        PromptFolder pictures = new PromptFolder(model.manifest(), seed, !ownChance);
        List<PromptStart> starts = prompts == null ? pictures.shipped(most) : pictures.read(prompts, most);
        if (starts.size() < 2) {
            throw ReportException.tooFewPrompts(prompts == null ? "what comes with Lamp" : prompts.toString());
        }
        List<Clip> videos = videos(model.manifest());
        try (GenieRuntime runtime = GenieRuntime.open(model, bundle.device())) {
            ComparisonPlan plan = plan(starts, runtime.actionMap(), videos);
            CompareLine again = new CompareLine(prompts, clips, bundle.bundle(), bundle.device(), out);
            ProgressLine line = new ProgressLine(spec.commandLine().getErr(), "compare");
            Path page = new ComparisonReport(model, runtime).write(plan, out, again.of(plan), line);
            line.end();
            spec.commandLine().getOut().println("Wrote " + page + ".");
        }
    }

    private List<Clip> videos(BundleManifest manifest) throws IOException, ReportException {
        if (clips == null) {
            return List.of();
        }
        VideoClips videos = VideoClips.some(clips, new PromptImporter(manifest.frame(), manifest.palette()));
        spec.commandLine().getErr().println(videos.words());
        return videos.clips();
    }

    private ComparisonPlan plan(List<PromptStart> starts, ActionMap map, List<Clip> videos) {
        try {
            List<LatentAction> actions = (script == null ? DemoScript.of(map) : ActionScript.parse(script)).actions();
            SamplingOptions sampling =
                    new SamplingOptions(steps, temperature, STANDARD.sampling().order());
            return new ReportOptions(held, episodes, sampling).plan(starts, actions, videos);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
