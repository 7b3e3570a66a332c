package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws many prompts under four scripts, for people to look at. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        description = "Draws prompts under four scripts (walk, jump, climb, random): a contact sheet for each.")
public final class SheetCommand implements Callable<Integer> {

    private static final int COLUMNS = 8;

    /** Where prompts come from. */
    enum Source {
        HELD_OUT,
        SHELF
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--bundle",
            defaultValue = "shipped",
            paramLabel = "FILE",
            description = "Folder or zip file of a bundle, or \"shipped\" (${DEFAULT-VALUE}).")
    private String bundle;

    @Option(
            names = "--from",
            defaultValue = "HELD_OUT",
            description =
                    "HELD_OUT: levels never trained on, rooms and scroll in turn; SHELF: the prompts that come with"
                            + " Lamp (${DEFAULT-VALUE}).")
    private Source source;

    @Option(names = "--prompts", defaultValue = "32", description = "How many held-out prompts (${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--steps", defaultValue = "32", description = "Steps of each script (${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--out",
            defaultValue = "runs/sheets",
            paramLabel = "FOLDER",
            description = "Where to write the pictures (${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        try (GenieRuntime runtime = GenieRuntime.open(Bundles.open(bundle), Device.CPU)) {
            List<PromptStart> prompts = source == Source.SHELF ? shelf(runtime.manifest()) : heldOut();
            try (WorldBatch world = runtime.batch(prompts.size(), SamplingOptions.DEFAULT)) {
                draw(world, prompts, Scripts.all(runtime.actionMap(), steps));
            }
            return 0;
        } catch (MendableException e) {
            spec.commandLine().getErr().println(e.getMessage() + " " + e.remedy());
            return 1;
        }
    }

    private void draw(WorldBatch world, List<PromptStart> prompts, Map<String, List<LatentAction>> scripts)
            throws IOException {
        for (Map.Entry<String, List<LatentAction>> script : scripts.entrySet()) {
            Path file = out.resolve("sheet-" + script.getKey() + ".png");
            new RolloutSheets(world)
                    .script(prompts, script.getValue(), Math.max(1, steps / COLUMNS))
                    .write(file);
            spec.commandLine().getOut().println(file);
        }
    }

    private List<PromptStart> heldOut() {
        List<PromptStart> prompts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EpisodeKind kind = i % 2 == 0 ? EpisodeKind.ROOMS : EpisodeKind.SCROLL;
            long seed = kind.firstSeed() + i;
            Frame frame = new ClipGenerator().clip(seed, kind.options(1)).frame(0);
            prompts.add(new PromptStart(kind.title() + ", seed " + seed, frame, 0));
        }
        return prompts;
    }

    private static List<PromptStart> shelf(BundleManifest manifest) {
        List<Frame> frames = ShelfFrames.all(manifest.frame(), manifest.palette());
        List<ShelfPrompt> names = PromptShelf.all();
        List<PromptStart> prompts = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            prompts.add(new PromptStart(names.get(i).title(), frames.get(i), 0));
        }
        return prompts;
    }
}
