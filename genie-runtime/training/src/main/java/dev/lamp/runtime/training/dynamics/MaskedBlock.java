package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lamp.tokenizer.training.nn.EmbeddingTable;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.LayerNorm;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;

/**
 * One block of the masked stream, an ST block (Bruce et al. 2024, section 2): spatial attention within the frame,
 * temporal attention from the frame to the memories of those before it at the same position, one feed-forward. Place
 * enters attention only as a bias by distance, time only as a bias by age, so a memory's keys and values never change.
 *
 * <p>Dimensions: B windows, T frames, N positions, d width, h heads, k width of a head.
 */
final class MaskedBlock {

    /** Distances along one axis between two positions: -7 to 7. */
    private static final int SPAN = 2 * DynamicsConfig.SIDE - 1;

    private final DynamicsConfig config;
    private final LayerNorm spatialNorm;
    private final Linear queriesKeysValues;
    private final Linear spatialOut;
    private final EmbeddingTable distanceBias;
    private final LayerNorm temporalNorm;
    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear temporalOut;
    private final EmbeddingTable ageBias;
    private final LayerNorm feedForwardNorm;
    private final EmbeddingTable modulation;
    private final Linear wide;
    private final Linear narrow;

    MaskedBlock(ParameterSet parameters, DynamicsConfig config, String name) {
        this.config = config;
        int d = config.width();
        spatialNorm = LayerNorm.create(parameters, name + ".spatial.norm", d);
        queriesKeysValues = Linear.create(parameters, name + ".spatial.qkv", d, 3 * d);
        spatialOut = Linear.create(parameters, name + ".spatial.out", d, d);
        distanceBias = EmbeddingTable.create(parameters, name + ".spatial.bias", SPAN * SPAN, config.heads(), 0);
        temporalNorm = LayerNorm.create(parameters, name + ".temporal.norm", d);
        query = Linear.create(parameters, name + ".temporal.query", d, d);
        key = Linear.create(parameters, name + ".temporal.key", d, d);
        value = Linear.create(parameters, name + ".temporal.value", d, d);
        temporalOut = Linear.create(parameters, name + ".temporal.out", d, d);
        ageBias = EmbeddingTable.create(parameters, name + ".temporal.bias", config.context(), config.heads(), 0);
        feedForwardNorm = LayerNorm.create(parameters, name + ".ffn.norm", d);
        modulation = EmbeddingTable.create(parameters, name + ".ffn.modulation", DynamicsConfig.ACTIONS, 2 * d, 0);
        wide = Linear.create(parameters, name + ".ffn.wide", d, config.wide());
        narrow = Linear.create(parameters, name + ".ffn.narrow", config.wide(), d);
    }

    /**
     * One pass.
     *
     * @param xBTNd the masked stream
     * @param memoryBTNd memories; the frame at index t may see those at index 0 to t
     * @param actionsBT the action that led to each frame
     * @param geometry which distances and ages there are
     */
    NDArray apply(NDArray xBTNd, NDArray memoryBTNd, NDArray actionsBT, Geometry geometry) {
        NDArray afterSpace = xBTNd.add(spatial(spatialNorm.forward(xBTNd), geometry));
        NDArray afterTime = afterSpace.add(temporal(temporalNorm.forward(afterSpace), memoryBTNd, geometry));
        return afterTime.add(feedForward(afterTime, actionsBT));
    }

    private NDArray spatial(NDArray xBTNd, Geometry geometry) {
        Shape shape = xBTNd.getShape();
        long frames = shape.get(0) * shape.get(1);
        long n = shape.get(2);
        NDArray qkv3FhNk = queriesKeysValues
                .forward(xBTNd)
                .reshape(frames, n, 3, config.heads(), headWidth())
                .transpose(2, 0, 3, 1, 4);
        NDArray biashNN = distanceBias.forward(geometry.distancesNN()).transpose(2, 0, 1);
        NDArray scoresFhNN = qkv3FhNk.get(0)
                .matMul(qkv3FhNk.get(1).transpose(0, 1, 3, 2))
                .mul(scale())
                .add(biashNN);
        NDArray mixedFhNk = scoresFhNN.softmax(-1).matMul(qkv3FhNk.get(2));
        return spatialOut.forward(mixedFhNk.transpose(0, 2, 1, 3).reshape(shape));
    }

    private NDArray temporal(NDArray xBTNd, NDArray memoryBTNd, Geometry geometry) {
        NDArray queryBNhTk = byPosition(query.forward(xBTNd));
        NDArray keyBNhTk = byPosition(key.forward(memoryBTNd));
        NDArray valueBNhTk = byPosition(value.forward(memoryBTNd));
        NDArray biashTT = ageBias.forward(geometry.agesTT()).transpose(2, 0, 1).add(geometry.futureTT());
        NDArray scoresBNhTT = queryBNhTk
                .matMul(keyBNhTk.transpose(0, 1, 2, 4, 3))
                .mul(scale())
                .add(biashTT);
        NDArray mixedBNhTk = scoresBNhTT.softmax(-1).matMul(valueBNhTk);
        return temporalOut.forward(mixedBNhTk.transpose(0, 3, 1, 2, 4).reshape(xBTNd.getShape()));
    }

    private NDArray byPosition(NDArray xBTNd) {
        Shape shape = xBTNd.getShape();
        return xBTNd.reshape(shape.get(0), shape.get(1), shape.get(2), config.heads(), headWidth())
                .transpose(0, 2, 3, 1, 4);
    }

    private NDArray feedForward(NDArray xBTNd, NDArray actionsBT) {
        NDArray modulationBT1d2 = modulation.forward(actionsBT).expandDims(2);
        NDArray scaleBT1d = modulationBT1d2.get("..., :{}", config.width()).add(1);
        NDArray shiftBT1d = modulationBT1d2.get("..., {}:", config.width());
        NDArray modulatedBTNd = feedForwardNorm.forward(xBTNd).mul(scaleBT1d).add(shiftBT1d);
        return narrow.forward(Functions.gelu(wide.forward(modulatedBTNd)));
    }

    private long headWidth() {
        return config.width() / config.heads();
    }

    private double scale() {
        return 1 / Math.sqrt(headWidth());
    }
}
