package dev.lamp.tokenizer.training.nn;

/**
 * Settings of {@link AdamW} apart from the learning rate.
 *
 * @param firstDecay decay of the mean of gradients, 0 to 1
 * @param secondDecay decay of the mean of squared gradients, 0 to 1
 * @param epsilon keeps the division finite, more than 0
 * @param weightDecay share of a weight lost per update and unit of learning rate, 0 or more
 * @param clip largest norm of all gradients together, more than 0
 */
public record AdamWOptions(double firstDecay, double secondDecay, double epsilon, double weightDecay, double clip) {

    public AdamWOptions {
        if (!(firstDecay >= 0 && firstDecay < 1 && secondDecay >= 0 && secondDecay < 1)) {
            throw new IllegalArgumentException(
                    "expected decays from 0 to less than 1, found " + firstDecay + " and " + secondDecay);
        }
        if (!(epsilon > 0 && weightDecay >= 0 && clip > 0)) {
            throw new IllegalArgumentException("expected epsilon and clip above 0 and weight decay of 0 or more, found "
                    + epsilon + ", " + clip + ", " + weightDecay);
        }
    }

    /** Decays of 0.9 and 0.95, weight decay 0.01, gradients clipped to a norm of 1. */
    public static AdamWOptions standard() {
        return new AdamWOptions(0.9, 0.95, 1e-8, 0.01, 1);
    }

    public AdamWOptions withWeightDecay(double decay) {
        return new AdamWOptions(firstDecay, secondDecay, epsilon, decay, clip);
    }

    public AdamWOptions withClip(double norm) {
        return new AdamWOptions(firstDecay, secondDecay, epsilon, weightDecay, norm);
    }
}
