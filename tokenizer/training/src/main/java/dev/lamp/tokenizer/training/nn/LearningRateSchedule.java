package dev.lamp.tokenizer.training.nn;

/**
 * A linear warm-up, then half a cosine down to a floor, as a function of progress through the budget (of time or of
 * updates). Because it depends on progress only, a run resumed with a larger budget goes on at the rate that belongs
 * there.
 *
 * @param peak the highest rate, more than 0
 * @param floor the last rate, 0 to peak
 * @param warmUp share of the budget spent warming up, 0 to less than 1
 * @param warmUpUpdates the rate also rises over this many updates, whatever the budget; 0 or more
 */
public record LearningRateSchedule(double peak, double floor, double warmUp, long warmUpUpdates) {

    public LearningRateSchedule {
        if (!(peak > 0 && floor >= 0 && floor <= peak && warmUp >= 0 && warmUp < 1 && warmUpUpdates >= 0)) {
            throw new IllegalArgumentException("expected peak > 0, floor of 0 to peak, warm-up of 0 to 1, found peak "
                    + peak + ", floor " + floor + ", warm-up " + warmUp + " and " + warmUpUpdates + " updates");
        }
    }

    /** Warm-up over 100 updates and a floor of a fiftieth of the peak. */
    public static LearningRateSchedule cosine(double peak) {
        return new LearningRateSchedule(peak, peak / 50, 0, 100);
    }

    /**
     * The learning rate.
     *
     * @param update index of the update, from 0
     * @param progress 0 at the start of the budget, 1 at its end; values beyond are clamped
     */
    public double rate(long update, double progress) {
        double p = Math.min(1, Math.max(0, progress));
        double rise = warmUpUpdates == 0 ? 1 : Math.min(1, (update + 1) / (double) warmUpUpdates);
        if (p < warmUp) {
            return Math.max(peak * 1e-3, peak * Math.min(rise, p / warmUp));
        }
        double decay = (p - warmUp) / (1 - warmUp);
        return rise * (floor + (peak - floor) * 0.5 * (1 + Math.cos(Math.PI * decay)));
    }
}
