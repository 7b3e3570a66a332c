package dev.lamp.app.report;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.ActionScript;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.file.WholeFile;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures a plan and writes what was found into a folder: {@code report.html}, which needs nothing beside it, tables
 * as CSV, and the work so far, so that a stopped run goes on.
 */
public final class ComparisonReport {

    /** The page in the folder. */
    public static final String PAGE = "report.html";

    /** Counts up whenever numbers come about in another way: what was measured before is not mixed in. */
    public static final int METHOD = 4;

    private final ModelBundle bundle;
    private final GenieRuntime runtime;

    /**
     * @param bundle the model that is measured
     * @param runtime the same, open; stays the caller's, who leaves it alone meanwhile
     */
    public ComparisonReport(ModelBundle bundle, GenieRuntime runtime) {
        this.bundle = bundle;
        this.runtime = runtime;
    }

    /**
     * Measures and writes; takes minutes.
     *
     * @param folder made if need be
     * @param command what a person types to get the same report
     * @param listener told how far it is; ends the run by a {@code CancellationException}
     * @return the page
     * @throws ReportException if the folder holds another comparison
     */
    public Path write(ComparisonPlan plan, Path folder, String command, RunProgress.Listener listener)
            throws IOException, ReportException {
        WorkFolder work = WorkFolder.open(folder.resolve("work"), identity(plan));
        ComparisonResult result =
                new Comparison(runtime, plan, work, new RunProgress(listener)).run(settings(plan, command));
        writeLines(folder.resolve("findings.csv"), CsvReport.findings(result));
        writeLines(folder.resolve("prompts.csv"), CsvReport.prompts(result));
        writeLines(folder.resolve("actions.csv"), CsvReport.actions(result));
        writeLines(folder.resolve("curves.csv"), CsvReport.curves(result));
        writeLines(folder.resolve("matrices.csv"), CsvReport.matrices(result));
        writeLines(folder.resolve("settings.csv"), CsvReport.settings(result));
        Path page = folder.resolve(PAGE);
        WholeFile.writeText(page, HtmlReport.of(result, runtime.manifest().framesPerSecond()));
        return page;
    }

    private static void writeLines(Path file, List<String> lines) throws IOException {
        WholeFile.writeText(file, String.join("\n", lines) + "\n");
    }

    /** Everything that the numbers depend on. */
    private String identity(ComparisonPlan plan) {
        String prompts = plan.prompts().stream()
                .map(prompt -> prompt.name() + ":" + prompt.frame().hashCode() + ":" + prompt.seed())
                .collect(Collectors.joining(","));
        return String.join(
                "|",
                String.valueOf(METHOD),
                bundle.hash(),
                script(plan.script()),
                String.valueOf(plan.held()),
                String.valueOf(plan.episodes()),
                plan.sampling().toString(),
                String.valueOf(plan.clips().hashCode()),
                prompts);
    }

    private Map<String, String> settings(ComparisonPlan plan, String command) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("command", command);
        settings.put("bundle", bundle.manifest().name());
        settings.put("SHA-256 of its manifest", bundle.hash());
        settings.put("script", script(plan.script()));
        settings.put("chance", seeds(plan.prompts()));
        settings.put("sampling", sampling(plan.sampling()));
        settings.put("steps that actions are held", String.valueOf(plan.held()));
        settings.put("episodes of the true game", String.valueOf(plan.episodes()));
        settings.put("imported clips", String.valueOf(plan.clips().size()));
        settings.put("device", runtime.deviceNote());
        settings.put(
                "machine",
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                        + System.getProperty("java.version") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores");
        return settings;
    }

    private static String seeds(List<PromptStart> prompts) {
        List<Long> seeds = prompts.stream().map(PromptStart::seed).distinct().toList();
        return seeds.size() == 1
                ? "shared by all prompts, seed " + seeds.get(0)
                : "each prompt its own, seeds " + seeds.get(0) + " and on";
    }

    private static String sampling(SamplingOptions options) {
        return String.format(
                Locale.ROOT,
                "%d passes per frame, temperature %.2f, order %.2f",
                options.steps(),
                options.temperature(),
                options.order());
    }

    private static String script(List<LatentAction> actions) {
        return new ActionScript(actions).toString();
    }
}
