package dev.lamp.actions.training;

import static dev.lamp.actions.motion.Lattice.CELLS;
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
 * Reads from four frames which action led from the third to the fourth: a point on the unit sphere in four dimensions.
 * See {@link LatentActionModel} for the exact definition.
 */
final class ActionEncoder {

    static final int WIDTH = 56;
    static final int HEADS = 4;
    static final int HIDDEN = 64;
    static final int EMBEDDING = 4;

    /** How fast a match fades with the cost: exp(-16 cost). */
    static final float SHARPNESS = 16;

    /** Added to a cell's change before the logarithm. */
    static final float LEAST_CHANGE = 0.01f;

    /** Channels of what is looked at: three cost volumes and the frame now. */
    static final int INPUT = 3 * SHIFTS + CHANNELS;

    private static final float EPSILON = 1e-6f;

    private final Conv2d input;
    private final Conv2d first;
    private final Conv2d second;
    private final Conv2d attention;
    private final Linear hidden;
    private final Linear embedding;

    ActionEncoder(ParameterSet parameters) {
        input = Conv2d.create(parameters, "encoder.input", INPUT, WIDTH, 1);
        first = Conv2d.create(parameters, "encoder.first", WIDTH, WIDTH, 3);
        second = Conv2d.create(parameters, "encoder.second", WIDTH, WIDTH, 3);
        attention = Conv2d.create(parameters, "encoder.attention", WIDTH, HEADS, 1);
        hidden = Linear.create(parameters, "encoder.hidden", HEADS * WIDTH, HIDDEN);
        embedding = Linear.create(parameters, "encoder.embedding", HIDDEN, EMBEDDING);
    }

    /** What the encoder makes of a batch. */
    record Reading(NDArray embeddingBE, NDArray attentionBHP) {}

    /** Reads a batch. */
    Reading read(LatentActionModel.Inputs inputs) {
        NDArray now = inputs.now();
        NDArray leaving = inputs.leaving();
        long b = now.getShape().get(0);
        NDArray seen = NDArrays.concat(
                        new NDList(match(inputs.arriving()), match(leaving), now, match(inputs.preceding())), 1)
                .reshape(new Shape(b, INPUT, SIDE, SIDE));
        NDArray x = Activation.relu(input.forward(seen));
        x = x.add(Activation.relu(first.forward(x)));
        x = x.add(Activation.relu(second.forward(x)));
        NDArray change = leaving.get(new NDIndex(":, " + STILL + ":" + (STILL + 1)))
                .add(LEAST_CHANGE)
                .log();
        NDArray weights = attention
                .forward(x)
                .reshape(new Shape(b, HEADS, CELLS))
                .add(change)
                .softmax(2);
        NDArray pooled = weights.matMul(x.reshape(new Shape(b, WIDTH, CELLS)).transpose(0, 2, 1));
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
