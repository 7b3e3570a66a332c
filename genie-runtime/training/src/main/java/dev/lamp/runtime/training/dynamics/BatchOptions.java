package dev.lamp.runtime.training.dynamics;

/**
 * How the tokens of a batch are hidden, spoilt and weighted.
 *
 * @param fullMaskShare share of frames that are hidden completely, as the first sampling step sees them
 * @param rehearsedFullShare the same for frames of rehearsed lessons; many, since only hidden frames are guessed anew
 * @param changedWeight weight in the loss of a token that changed since the previous frame (others count 1); where it
 *     is above 1 the model learns faster what changes and sees more changes than there are
 * @param staticShare share of the unchanged tokens that enter the loss; their weight makes up for it
 * @param corruption largest share of history tokens replaced by what is there at another time, in some of the windows,
 *     against drift; with 0 nothing is torn either
 * @param rehearsedShare share of the lessons in which the model's own guesses stand for remembered frames, against
 *     drift
 * @param strangeShare share of the other lessons that are shown in codes of no generated world, for pictures from
 *     elsewhere
 */
public record BatchOptions(
        double fullMaskShare,
        double rehearsedFullShare,
        double changedWeight,
        double staticShare,
        double corruption,
        double rehearsedShare,
        double strangeShare) {

    public BatchOptions {
        if (fullMaskShare < 0
                || fullMaskShare > 1
                || staticShare <= 0
                || staticShare > 1
                || corruption < 0
                || corruption > 1
                || strangeShare < 0
                || strangeShare > 1) {
            throw new IllegalArgumentException("expected shares of 0 to 1, found " + fullMaskShare + ", " + staticShare
                    + ", " + corruption + ", " + strangeShare);
        }
    }

    /** The same with another weight of tokens that changed. */
    public BatchOptions withChangedWeight(double weight) {
        return new BatchOptions(
                fullMaskShare, rehearsedFullShare, weight, staticShare, corruption, rehearsedShare, strangeShare);
    }

    /** The options measured in the first runs. */
    public static BatchOptions standard() {
        return new BatchOptions(0.4, 0.8, 3, 0.12, 0.1, 0.4, 0.1);
    }
}
