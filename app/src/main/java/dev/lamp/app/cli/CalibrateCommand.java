package dev.lamp.app.cli;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.MotionCalibration;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.app.report.ReportException;
import dev.lamp.app.report.RunProgress;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleRevision;
import dev.lamp.assets.bundle.BundleWriter;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.error.MendableException;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.compare.PromptStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds out anew what the eight actions of a bundle do, by trying them, and names them by it. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Finds out anew what the eight actions of a bundle do, by trying them in many dreams, names them"
                + " by their motion, and tells what changes. Nothing is written unless asked for.")
public final class CalibrateCommand implements Callable<Integer> {

    private static final int MOST_PROMPTS = 1000;

    /** Where the result goes. */
    static final class Target {

        @Option(
                names = "--write",
                description = "Puts it into the bundle itself, a folder named by --bundle; its hash changes.")
        private boolean write;

        @Option(names = "--out", paramLabel = "DIR", description = "Writes a copy of the bundle that says so.")
        private Path out;

        @Option(names = "--undo", description = "Tries nothing, but takes back the last --write.")
        private boolean undo;
    }

    @ArgGroup
    private Target target = new Target();

    @Option(
            names = "--prompts",
            paramLabel = "DIR",
            description = "Pictures to try them in; default: the prompts that come with Lamp.")
    private Path prompts;

    @Option(
            names = "--levels",
            defaultValue = "0",
            description = "So many held-out levels of the game besides (default: ${DEFAULT-VALUE}).")
    private int levels;

    @Mixin
    private BundleArguments bundle;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return BundleArguments.telling(spec, this::calibrate);
    }

    private void calibrate() throws MendableException, IOException {
        if ((target.write || target.undo) && bundle.bundle() == null) {
            throw new ParameterException(spec.commandLine(), "--write and --undo want a --bundle, a folder");
        }
        if (target.undo) {
            new BundleRevision(bundle.bundle()).undo();
            say("Brought back what " + bundle.bundle() + " said before.");
            return;
        }
        ModelBundle model = bundle.open();
        ActionMap after = measure(model);
        if (target.write) {
            new BundleRevision(bundle.bundle()).write(entries(after), after.idle());
            say("Wrote it into " + bundle.bundle() + "; --undo takes it back.");
        } else if (target.out != null) {
            BundleWriter.of(model, entries(after), after.idle()).writeFolder(target.out);
            say("Wrote " + target.out + ".");
        } else {
            say("Nothing was written; --write puts it into the bundle, --out DIR into a copy.");
        }
    }

    private ActionMap measure(ModelBundle model) throws MendableException, IOException {
        List<PromptStart> starts = starts(model.manifest());
        try (GenieRuntime runtime = GenieRuntime.open(model, bundle.device())) {
            ProgressLine line = new ProgressLine(spec.commandLine().getErr(), "calibrate");
            List<PromptFans> fans = new ActionTrial(runtime).in(starts, new RunProgress(line));
            line.end();
            ActionMap before = runtime.actionMap();
            List<Double> shares =
                    before.actions().stream().map(ActionMap.Entry::share).toList();
            ActionMap after = MotionCalibration.of(fans, shares);
            tell(before, after);
            return after;
        }
    }

    private List<PromptStart> starts(BundleManifest manifest) throws MendableException, IOException {
        PromptFolder pictures = new PromptFolder(manifest, 1, true);
        List<PromptStart> starts = new ArrayList<>(
                prompts == null ? pictures.shipped(MOST_PROMPTS) : pictures.read(prompts, MOST_PROMPTS));
        starts.addAll(ActionTrial.levels(Math.max(0, Math.min(MOST_PROMPTS, levels))));
        if (starts.isEmpty()) {
            throw ReportException.noPrompts(prompts.toString());
        }
        return starts;
    }

    private void tell(ActionMap before, ActionMap after) {
        PrintWriter to = spec.commandLine().getOut();
        to.printf("%-4s%-32s%-32s%s%n", "key", "before", "now", "");
        for (int i = 0; i < LatentAction.COUNT; i++) {
            LatentAction action = new LatentAction(i);
            String was = text(before, action);
            String is = text(after, action);
            to.printf("%-4d%-32s%-32s%s%n", i + 1, was, is, was.equals(is) ? "" : "changed");
        }
    }

    private static String text(ActionMap map, LatentAction action) {
        ActionMap.Entry entry = map.entry(action);
        String rests = action.equals(map.idleAction()) ? ", idle" : "";
        return String.format(Locale.ROOT, "%s (%+.1f, %+.1f)%s", entry.name(), entry.dx(), entry.dy(), rests);
    }

    private void say(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
    }

    private static List<BundleManifest.Action> entries(ActionMap map) {
        return map.actions().stream()
                .map(entry -> new BundleManifest.Action(entry.name(), entry.dx(), entry.dy(), entry.share()))
                .toList();
    }
}
