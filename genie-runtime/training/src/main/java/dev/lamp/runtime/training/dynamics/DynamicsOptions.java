package dev.lamp.runtime.training.dynamics;

/**
 * How a dynamics model is trained.
 *
 * @param learningRate at its highest
 * @param length target frames of a window, at most the model's context
 * @param squareSide side of the square of positions around a change, in most batches
 * @param squares windows in a batch of squares
 * @param wholes windows in a batch of whole frames
 * @param wholeShare share of the batches that are whole frames
 * @param fromMistakes progress, 0 to 1, from which a history may have mistakes
 * @param batch how tokens are hidden and weighted
 * @param seed decides what is picked for each update
 */
public record DynamicsOptions(
        double learningRate,
        int length,
        int squareSide,
        int squares,
        int wholes,
        double wholeShare,
        double fromMistakes,
        BatchOptions batch,
        long seed) {

    public DynamicsOptions {
        if (learningRate <= 0
                || length < 1
                || squareSide < 1
                || squareSide > DynamicsConfig.SIDE
                || squares < 1
                || wholes < 1
                || wholeShare < 0
                || wholeShare > 1) {
            throw new IllegalArgumentException("expected positive sizes and a share of 0 to 1, found rate "
                    + learningRate
                    + ", length " + length + ", side " + squareSide + ", squares " + squares + ", wholes " + wholes
                    + ", share " + wholeShare);
        }
    }

    /**
     * The same for a model that has learned before: a fifth of the learning rate, so that little of it is lost, and
     * mistakes from the start.
     */
    public DynamicsOptions warm() {
        return new DynamicsOptions(learningRate / 5, length, squareSide, squares, wholes, wholeShare, 0, batch, seed);
    }

    /** The same with another highest learning rate. */
    public DynamicsOptions withLearningRate(double rate) {
        return new DynamicsOptions(rate, length, squareSide, squares, wholes, wholeShare, fromMistakes, batch, seed);
    }

    /** The options of the shipped model. */
    public static DynamicsOptions standard(long seed) {
        return new DynamicsOptions(2e-3, 8, 4, 31, 8, 0.4, 0.3, BatchOptions.standard(), seed);
    }
}
