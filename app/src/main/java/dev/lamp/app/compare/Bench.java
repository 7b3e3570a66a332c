package dev.lamp.app.compare;

import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.ActionMap;
import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.report.ReportException;
import dev.lamp.app.report.RunProgress;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.nio.file.Path;

/** A model to measure, beside the one that is played. For one thread, that of the room; whoever opened it closes it. */
public interface Bench extends AutoCloseable {

    /** What the eight actions do. */
    ActionMap actions();

    /** Reads actions back from frames. */
    ActionLabeller labeller();

    /** Fresh branches, drawn in a way; the caller closes them. */
    WorldBatch batch(int branches, SamplingOptions sampling);

    /**
     * Writes the report about a plan into a folder, which takes minutes.
     *
     * @param clips a folder of true clips to hold the model against as well; null for none
     * @return its page
     */
    Path report(ComparisonPlan plan, Path clips, Path folder, RunProgress.Listener listener)
            throws IOException, ReportException;

    @Override
    void close();
}
