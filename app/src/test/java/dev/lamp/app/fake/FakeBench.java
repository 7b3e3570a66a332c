package dev.lamp.app.fake;

import dev.lamp.actions.ActionLabel;
import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.Transition;
import dev.lamp.app.compare.Bench;
import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.report.RunProgress;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A bench without a model. */
public final class FakeBench implements Bench {

    private final AtomicInteger batches = new AtomicInteger();
    private volatile boolean closed;
    private volatile SamplingOptions latest;
    private volatile ComparisonPlan reported;
    private volatile Path reportedClips;
    private volatile Error broken;

    @Override
    public ActionMap actions() {
        return FakeDream.ACTIONS;
    }

    @Override
    public ActionLabeller labeller() {
        return new ActionLabeller() {
            @Override
            public List<ActionLabel> labelAll(List<Transition> transitions) {
                return transitions.stream()
                        .map(transition -> new ActionLabel(new LatentAction(0), List.of()))
                        .toList();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public WorldBatch batch(int branches, SamplingOptions sampling) {
        batches.incrementAndGet();
        breakIfAsked();
        latest = sampling;
        return new FakeBatch(FakeDream.ACTIONS, branches);
    }

    @Override
    public Path report(ComparisonPlan plan, Path clips, Path folder, RunProgress.Listener listener) throws IOException {
        listener.at(1, 2, 3);
        breakIfAsked();
        reported = plan;
        reportedClips = clips;
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("report.html"), plan.prompts().size() + " prompts");
    }

    private void breakIfAsked() {
        if (broken != null) {
            throw broken;
        }
    }

    /** Breaks batches and reports from now on by what no program expects, such as a library that is missing. */
    public void breakBy(Error error) {
        broken = error;
    }

    /** How the last batch was to be drawn; null before the first. */
    public SamplingOptions sampling() {
        return latest;
    }

    /** What the last report was about; null before the first. */
    public ComparisonPlan reported() {
        return reported;
    }

    /** The folder of clips that the last report was to be held against; null for none. */
    public Path reportedClips() {
        return reportedClips;
    }

    /** How many batches were asked for. */
    public int batches() {
        return batches.get();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
