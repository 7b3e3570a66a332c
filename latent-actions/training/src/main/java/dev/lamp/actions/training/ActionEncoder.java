package dev.lamp.actions.training;

import static dev.lamp.actions.motion.Lattice.CHANNELS;
import static dev.lamp.actions.motion.Lattice.SHIFTS;
import static dev.lamp.actions.motion.Lattice.SIDE;
import static dev.lamp.actions.motion.Lattice.STILL;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.lamp.tokenizer.training.nn.Conv2d;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;

/**
 * Reads from three frames which action led from the second to the third: a point on the unit sphere in four dimensions.
 * See {@link LatentActionModel} for the exact definition.
 */
final class ActionEncoder {

    static final int WIDTH = 40;
    static final int HEADS = 4;
    static final int HIDDEN = 64;
    static final int EMBEDDING = 4;

    /** How fast a match fades with the cost: exp(-16 cost). */
    static final float SHARPNESS = 16;

    /** Added to a cell's change before the logarithm. */
    static final float LEAST_CHANGE = 0.01f;

    /** Columns that are not looked at on either side: what a moving camera brings in there would give it away. */
    static final int MARGIN = 1;

    /** Cells that are looked at: 16 rows of 14. */
    static final int SEEN = SIDE * (SIDE - 2 * MARGIN);

    private static final String INNER = ":, :, :, " + MARGIN + ":" + (SIDE - MARGIN);
    private static final float EPSILON = 1e-6f;

    private final Conv2d input;
    private final Conv2d first;
    private final Conv2d second;
    private final Conv2d attention;
    private final Linear hidden;
    private final Linear embedding;

    ActionEncoder(ParameterSet parameters) {
        input = Conv2d.create(parameters, "encoder.input", 2 * SHIFTS + CHANNELS, WIDTH, 1);
        first = Conv2d.create(parameters, "encoder.first", WIDTH, WIDTH, 3);
        second = Conv2d.create(parameters, "encoder.second", WIDTH, WIDTH, 3);
        attention = Conv2d.create(parameters, "encoder.attention", WIDTH, HEADS, 1);
        hidden = Linear.create(parameters, "encoder.hidden", HEADS * WIDTH, HIDDEN);
        embedding = Linear.create(parameters, "encoder.embedding", HIDDEN, EMBEDDING);
    }

    /** What the encoder makes of a batch. */
    record Reading(NDArray embeddingBE, NDArray attentionBHP) {}

    /**
     * Reads a batch.
     *
     * @param arriving [B, S, P] costs, see {@link TransitionBatch}
     * @param leaving [B, S, P] costs
     * @param now [B, C, P] the frame in the middle
     */
    Reading read(NDArray arriving, NDArray leaving, NDArray now) {
        long b = now.getShape().get(0);
        NDArray seen = NDArrays.concat(new NDList(match(arriving), match(leaving), now), 1)
                .reshape(new Shape(b, 2 * SHIFTS + CHANNELS, SIDE, SIDE))
                .get(new NDIndex(INNER));
        NDArray x = Activation.relu(input.forward(seen));
        x = x.add(Activation.relu(first.forward(x)));
        x = x.add(Activation.relu(second.forward(x)));
        NDArray change = leaving.reshape(new Shape(b, SHIFTS, SIDE, SIDE))
                .get(new NDIndex(INNER))
                .reshape(new Shape(b, SHIFTS, SEEN))
                .get(new NDIndex(":, " + STILL + ":" + (STILL + 1)))
                .add(LEAST_CHANGE)
                .log();
        NDArray weights = attention
                .forward(x)
                .reshape(new Shape(b, HEADS, SEEN))
                .add(change)
                .softmax(2);
        NDArray pooled = weights.matMul(x.reshape(new Shape(b, WIDTH, SEEN)).transpose(0, 2, 1));
        NDArray y = Activation.relu(hidden.forward(pooled.reshape(new Shape(b, HEADS * WIDTH))));
        return new Reading(normalise(embedding.forward(y)), weights);
    }

    /** How well a shift explains a cell, 0 to 1. */
    static NDArray match(NDArray cost) {
        return cost.mul(-SHARPNESS).exp();
    }

    /** Scales the last dimension to length 1: x / sqrt(sum of x^2 + 0.000001). */
    static NDArray normalise(NDArray x) {
        return x.div(x.square().sum(new int[] {-1}, true).add(EPSILON).sqrt());
    }
}
