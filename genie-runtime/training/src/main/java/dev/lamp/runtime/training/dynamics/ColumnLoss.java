package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.lamp.tokenizer.training.nn.Functions;

/**
 * How well columns that come in are foretold ({@link IncomingColumns}).
 *
 * @param nats mean nats of a token
 */
record ColumnLoss(NDArray nats) {

    static ColumnLoss of(DynamicsModel model, ColumnBatch columns, NDManager manager) {
        NDArray targetsCn = manager.create(columns.targets(), new Shape(columns.count(), DynamicsConfig.GRID));
        return new ColumnLoss(Functions.crossEntropy(model.columns(columns, manager), targetsCn)
                .mean());
    }
}
