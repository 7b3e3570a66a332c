package dev.lamp.app.play;

import dev.lamp.runtime.dynamics.SamplingOptions;

/** How much work each frame gets. */
public enum Preset {
    FAST("Fast", 2),
    BALANCED("Balanced", 4),
    BEST("Best", 8);

    private final String title;
    private final int steps;

    Preset(String title, int steps) {
        this.title = title;
        this.steps = steps;
    }

    /** The word on the button. */
    public String title() {
        return title;
    }

    /** MaskGIT passes per frame. */
    public int steps() {
        return steps;
    }

    /** How frames are drawn with this preset; everything but the passes is as the runtime would have it. */
    public SamplingOptions sampling() {
        return SamplingOptions.DEFAULT.withSteps(steps);
    }
}
