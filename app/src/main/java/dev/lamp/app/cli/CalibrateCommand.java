package dev.lamp.app.cli;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.MotionCalibration;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.app.report.RunProgress;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleWriter;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.compare.FanWalk;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds out anew what the eight actions of a bundle do, by trying them, and names them by it. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description =
                "Finds out anew what the eight actions of a bundle do, by trying them in many levels, and names them"
                        + " by their motion. With --out it writes a bundle that says so.")
public final class CalibrateCommand implements Callable<Integer> {

    private static final long FIRST_SEED = 800_000;
    private static final int STEPS = 12;
    private static final int TOGETHER = 4;
    private static final int MOST_LEVELS = 1000;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write the calibrated bundle; default: nowhere.")
    private Path out;

    @Option(
            names = "--levels",
            defaultValue = "24",
            description = "Held-out levels to try, rooms and scroll in turn (default: ${DEFAULT-VALUE}).")
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
        ModelBundle model = bundle.open();
        try (GenieRuntime runtime = GenieRuntime.open(model, bundle.device())) {
            ActionMap before = runtime.actionMap();
            List<Double> shares =
                    before.actions().stream().map(ActionMap.Entry::share).toList();
            ActionMap after = MotionCalibration.of(walk(runtime), shares);
            tell(before, after);
            if (out != null) {
                BundleWriter.of(model, entries(after), after.idle()).writeFolder(out);
                spec.commandLine().getOut().println("Wrote " + out + ".");
            }
        }
    }

    private List<PromptFans> walk(GenieRuntime runtime) {
        int count = Math.max(1, Math.min(MOST_LEVELS, levels));
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), "calibrate");
        RunProgress progress = new RunProgress(line);
        progress.expect((long) count * STEPS * LatentAction.COUNT);
        List<LatentAction> script = script();
        List<PromptFans> fans = new ArrayList<>();
        for (int first = 0; first < count; first += TOGETHER) {
            List<PromptStart> starts = starts(first, Math.min(TOGETHER, count - first));
            try (WorldBatch world = runtime.batch(starts.size() * LatentAction.COUNT, SamplingOptions.DEFAULT)) {
                LatentAction idle = runtime.actionMap().idleAction();
                new FanWalk(world, runtime.labeller(), idle, progress)
                        .walk(starts, script)
                        .forEach(walk -> fans.add(walk.fans()));
            }
        }
        line.end();
        return fans;
    }

    /** Any actions do, as long as they lead to many moments; each is held for a few steps. */
    private static List<LatentAction> script() {
        SplittableRandom random = new SplittableRandom(FIRST_SEED);
        List<LatentAction> script = new ArrayList<>();
        LatentAction action = new LatentAction(0);
        for (int t = 0; t < STEPS; t++) {
            action = t % 3 == 0 ? new LatentAction(random.nextInt(LatentAction.COUNT)) : action;
            script.add(action);
        }
        return script;
    }

    private static List<PromptStart> starts(int first, int count) {
        List<PromptStart> starts = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            ClipOptions options = ClipOptions.training().withLength(1).with(i % 2 == 0 ? Camera.ROOM : Camera.SCROLL);
            long seed = FIRST_SEED + i;
            starts.add(new PromptStart(
                    "level " + seed, new ClipGenerator().clip(seed, options).frame(0), seed));
        }
        return starts;
    }

    private void tell(ActionMap before, ActionMap after) {
        PrintWriter to = spec.commandLine().getOut();
        to.printf("%-4s%-36s%s%n", "", "before", "now");
        for (int i = 0; i < LatentAction.COUNT; i++) {
            LatentAction action = new LatentAction(i);
            to.printf("%-4d%-36s%s%n", i + 1, text(before, action), text(after, action));
        }
        to.flush();
    }

    private static String text(ActionMap map, LatentAction action) {
        ActionMap.Entry entry = map.entry(action);
        String rests = action.equals(map.idleAction()) ? ", idle" : "";
        return String.format(Locale.ROOT, "%s (%+.1f, %+.1f)%s", entry.name(), entry.dx(), entry.dy(), rests);
    }

    private static List<BundleManifest.Action> entries(ActionMap map) {
        return map.actions().stream()
                .map(entry -> new BundleManifest.Action(entry.name(), entry.dx(), entry.dy(), entry.share()))
                .toList();
    }
}
