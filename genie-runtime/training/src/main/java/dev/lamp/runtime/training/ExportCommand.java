package dev.lamp.runtime.training;

import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.runtime.training.export.BundleAssembler;
import dev.lamp.runtime.training.export.BundleParts;
import dev.lamp.runtime.training.export.CardNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a bundle from the last checkpoints of the three stages. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a bundle from the last checkpoint of every stage, even while training goes on.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--run", defaultValue = "runs/default", description = "Folder of the runs (${DEFAULT-VALUE}).")
    private Path run;

    @Option(names = "--name", defaultValue = "mine", description = "Name of the bundle (${DEFAULT-VALUE}).")
    private String name;

    @Option(names = "--into", paramLabel = "FOLDER", description = "Folder of the bundle (bundle, beside the runs).")
    private Path into;

    @Option(
            names = "--measured",
            paramLabel = "FOLDER",
            description = "What evaluate wrote about these models, for manifest and model card.")
    private Path measured;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "The page that compare wrote or will write about this bundle, for the model card to link to;"
                    + " default: the one that the present card of the folder links to.")
    private Path report;

    @Option(
            names = "--flaws",
            paramLabel = "FILE",
            description = "What still looked wrong to whoever looked at its dreams (Markdown), for the model card.")
    private Path flaws;

    @Override
    public Integer call() throws IOException {
        Workspace workspace = new Workspace(run);
        Path folder = into == null ? workspace.bundle() : into;
        BundleParts parts = new TrainedRuns(workspace).parts(name, measured);
        BundleManifest manifest = BundleAssembler.write(parts, notes(folder), folder);
        long bytes = manifest.files().values().stream()
                .mapToLong(BundleManifest.FileEntry::bytes)
                .sum();
        spec.commandLine().getOut().printf("%s: %.1f MB in %s%n", manifest.name(), bytes / 1e6, folder);
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** Writes a bundle of what a workspace has learned so far. */
    static BundleManifest export(Workspace workspace, String name) throws IOException {
        return BundleAssembler.write(new TrainedRuns(workspace).parts(name, null), CardNotes.NONE, workspace.bundle());
    }

    private CardNotes notes(Path folder) throws IOException {
        return new CardNotes(
                measured == null ? "" : Files.readString(measured.resolve("evaluation.md")),
                report == null ? BundleAssembler.presentReport(folder) : link(report, folder),
                flaws == null ? "" : Files.readString(flaws));
    }

    /** The way from a bundle's folder to a page, as Markdown writes it. */
    static String link(Path page, Path folder) {
        return folder.toAbsolutePath()
                .normalize()
                .relativize(page.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
