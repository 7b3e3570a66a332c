package dev.lamp.app.report;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Clip;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.List;
import java.util.Objects;

/**
 * What is compared, and how.
 *
 * @param prompts 2 to {@value #MOST_PROMPTS}
 * @param script led through in every prompt, with all actions tried at each step
 * @param held for how many steps each action is held in the grid of prompts by actions
 * @param episodes of the true game that the model is held against; 0 for none
 * @param sampling how frames are drawn
 * @param clips true clips from elsewhere that the model is held against; may be empty
 */
public record ComparisonPlan(
        List<PromptStart> prompts,
        List<LatentAction> script,
        int held,
        int episodes,
        SamplingOptions sampling,
        List<Clip> clips) {

    /** Most prompts side by side. */
    public static final int MOST_PROMPTS = 64;

    public ComparisonPlan {
        prompts = List.copyOf(prompts);
        script = List.copyOf(script);
        clips = List.copyOf(clips);
        Objects.requireNonNull(sampling, "sampling");
        if (prompts.size() < 2 || prompts.size() > MOST_PROMPTS) {
            throw new IllegalArgumentException(
                    "expected 2 to " + MOST_PROMPTS + " prompts to compare, found " + prompts.size());
        }
        if (script.isEmpty() || held < 1 || episodes < 0 || episodes > 0 && episodes < 4) {
            throw new IllegalArgumentException("expected a script, steps to hold, and no episodes or four at least,"
                    + " found " + script.size() + ", " + held + " and " + episodes);
        }
    }

    /** The same comparison with clips from elsewhere. */
    public ComparisonPlan with(List<Clip> others) {
        return new ComparisonPlan(prompts, script, held, episodes, sampling, others);
    }
}
