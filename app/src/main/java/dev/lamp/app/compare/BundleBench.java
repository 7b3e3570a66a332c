package dev.lamp.app.compare;

import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.ActionMap;
import dev.lamp.app.lab.VideoClips;
import dev.lamp.app.library.BundlePlace;
import dev.lamp.app.report.CompareLine;
import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.report.ComparisonReport;
import dev.lamp.app.report.ReportException;
import dev.lamp.app.report.RunProgress;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.video.Clip;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.DeviceException;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The bench of a model bundle. */
public final class BundleBench implements Bench {

    private final ModelBundle bundle;
    private final BundlePlace place;
    private final Device asked;
    private final GenieRuntime runtime;

    private BundleBench(ModelBundle bundle, BundlePlace place, Device asked, GenieRuntime runtime) {
        this.bundle = bundle;
        this.place = place;
        this.asked = asked;
        this.runtime = runtime;
    }

    /**
     * Opens a bundle on a device; takes a second or so.
     *
     * @param place where it was read
     * @throws BundleException if the bundle cannot be used
     * @throws DeviceException if the device cannot
     */
    public static BundleBench open(ModelBundle bundle, BundlePlace place, Device device)
            throws BundleException, DeviceException {
        return new BundleBench(bundle, place, device, GenieRuntime.open(bundle, device));
    }

    @Override
    public ActionMap actions() {
        return runtime.actionMap();
    }

    @Override
    public ActionLabeller labeller() {
        return runtime.labeller();
    }

    @Override
    public WorldBatch batch(int branches, SamplingOptions sampling) {
        return runtime.batch(branches, sampling);
    }

    @Override
    public Path report(ComparisonPlan plan, Path clips, Path folder, RunProgress.Listener listener)
            throws IOException, ReportException {
        Path pictures = CompareLine.writePrompts(plan, folder.resolve("prompts"));
        CompareLine again = new CompareLine(pictures, clips, place.path(), asked, Path.of("lamp-compare"));
        ComparisonPlan whole = clips == null ? plan : plan.with(read(clips));
        return new ComparisonReport(bundle, runtime).write(whole, folder, again.of(whole), listener);
    }

    private List<Clip> read(Path clips) throws IOException, ReportException {
        PromptImporter importer =
                new PromptImporter(bundle.manifest().frame(), bundle.manifest().palette());
        return VideoClips.some(clips, importer).clips();
    }

    @Override
    public void close() {
        runtime.close();
    }
}
