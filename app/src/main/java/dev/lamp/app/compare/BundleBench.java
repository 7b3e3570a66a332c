package dev.lamp.app.compare;

import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.ActionMap;
import dev.lamp.app.report.CompareLine;
import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.report.ComparisonReport;
import dev.lamp.app.report.ReportException;
import dev.lamp.app.report.RunProgress;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.DeviceException;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.nio.file.Path;

/** The bench of a model bundle. */
public final class BundleBench implements Bench {

    private final ModelBundle bundle;
    private final GenieRuntime runtime;

    private BundleBench(ModelBundle bundle, GenieRuntime runtime) {
        this.bundle = bundle;
        this.runtime = runtime;
    }

    /**
     * Opens a bundle on the best device that works; takes a second or so.
     *
     * @throws BundleException if the bundle cannot be used
     * @throws DeviceException if no device can
     */
    public static BundleBench open(ModelBundle bundle) throws BundleException, DeviceException {
        return new BundleBench(bundle, GenieRuntime.open(bundle, Device.AUTO));
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
    public Path report(ComparisonPlan plan, Path folder, RunProgress.Listener listener)
            throws IOException, ReportException {
        Path pictures = CompareLine.writePrompts(plan, folder.resolve("prompts"));
        Path other = isShipped() ? null : Path.of(bundle.manifest().name());
        CompareLine again = new CompareLine(pictures, null, other, Path.of("lamp-compare"));
        return new ComparisonReport(bundle, runtime).write(plan, folder, again.of(plan), listener);
    }

    private boolean isShipped() {
        try {
            return bundle.hash().equals(ModelBundle.shipped().hash());
        } catch (BundleException unreadable) {
            return false;
        }
    }

    @Override
    public void close() {
        runtime.close();
    }
}
