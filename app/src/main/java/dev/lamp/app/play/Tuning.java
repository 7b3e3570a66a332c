package dev.lamp.app.play;

import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.session.DreamLoop;
import java.util.Objects;

/**
 * How the player has set the knobs.
 *
 * @param sampling how frames are drawn
 * @param rate frames per second, {@value DreamLoop#MIN_RATE} to {@value DreamLoop#MAX_RATE}; 0 for the rate that a
 *     world was learned at
 * @param seedLocked whether another picture starts with the same seed
 */
public record Tuning(SamplingOptions sampling, int rate, boolean seedLocked) {

    public Tuning {
        Objects.requireNonNull(sampling, "sampling");
        rate = rate <= 0 ? 0 : Math.max(DreamLoop.MIN_RATE, Math.min(DreamLoop.MAX_RATE, rate));
    }

    /** Knobs that nobody has touched. */
    public static Tuning standard() {
        return new Tuning(Preset.BALANCED.sampling(), 0, true);
    }
}
