package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.lamp.tokenizer.training.nn.Functions;
import java.util.Map;

/**
 * How well actions are foretold at some moments.
 *
 * @param next weighted mean nats of the actions that come next
 * @param before mean nats of what came before, which helps to find the figure ({@link PossibleActions})
 */
record ActionLoss(NDArray next, NDArray before) {

    static ActionLoss of(DynamicsModel model, ActionMoments moments, float[] weights, NDManager manager) {
        PossibleActions.Scores scores = model.actions(moments, manager);
        NDArray weightsM = manager.create(weights);
        NDArray nextM = Functions.crossEntropy(scores.nextMa(), manager.create(moments.next()));
        NDArray beforeM = Functions.crossEntropy(scores.beforeMb(), manager.create(moments.before()));
        return new ActionLoss(nextM.mul(weightsM).sum().div(weightsM.sum()), beforeM.mean());
    }

    Map<String, Double> metrics() {
        return Map.of("action", (double) next.getFloat(), "actionBefore", (double) before.getFloat());
    }

    NDArray sum() {
        return next.add(before);
    }
}
