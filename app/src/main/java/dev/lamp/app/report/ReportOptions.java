package dev.lamp.app.report;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Clip;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.List;

/**
 * How a report is made, whatever it is about. The command and the button both begin with {@link #STANDARD}, so that the
 * same pictures under the same script give the same report.
 *
 * @param held for how many steps each action is held in the grid of prompts by actions
 * @param episodes of the true game that the model is held against; 0 for none
 * @param sampling how frames are drawn
 */
public record ReportOptions(int held, int episodes, SamplingOptions sampling) {

    /** What a report takes unless somebody asks otherwise. */
    public static final ReportOptions STANDARD = new ReportOptions(8, 40, SamplingOptions.DEFAULT);

    /** Seed of all chance, or of the first prompt where each has its own, unless somebody asks otherwise. */
    public static final long SEED = 1;

    /** How many prompts there are at most, unless somebody asks otherwise. */
    public static final int PROMPTS = 16;

    /** The same, each action held for another number of steps. */
    public ReportOptions withHeld(int steps) {
        return new ReportOptions(steps, episodes, sampling);
    }

    /** The same, frames drawn in another way. */
    public ReportOptions withSampling(SamplingOptions other) {
        return new ReportOptions(held, episodes, other);
    }

    /**
     * A comparison in this way.
     *
     * @param clips true clips from elsewhere; may be empty
     * @throws IllegalArgumentException if that makes no comparison
     */
    public ComparisonPlan plan(List<PromptStart> prompts, List<LatentAction> script, List<Clip> clips) {
        return new ComparisonPlan(prompts, script, held, episodes, sampling, clips);
    }
}
