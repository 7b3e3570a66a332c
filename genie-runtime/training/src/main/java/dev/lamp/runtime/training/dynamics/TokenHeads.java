package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;
import dev.lamp.tokenizer.training.nn.EmbeddingTable;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.LayerNorm;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;

/**
 * From a position's state to a distribution over each of its four tokens: a mixture of copying one of the 98 tokens
 * near it in the two frames before, and of naming a code. Copying makes motion independent of what it is that moves
 * (See et al. 2017, pointer-generator networks; Finn et al. 2016 for video).
 *
 * <p>Dimensions: R positions of the batch, M tokens asked for, K codes, o = 98 candidates.
 */
final class TokenHeads {

    private static final float NEVER = -1e9f;
    /** Start as a copier: this much more likely to copy, and from the same place. */
    private static final float COPIER = 3;

    private static final double SMALL = 0.02;

    private final DynamicsConfig config;
    private final ParameterSet parameters;
    private final LayerNorm norm;
    private final Linear offsets;
    private final Linear gate;
    private final Linear unpack;
    private final Linear vocabulary;

    TokenHeads(ParameterSet parameters, DynamicsConfig config) {
        this.config = config;
        this.parameters = parameters;
        int d = config.width();
        norm = LayerNorm.create(parameters, "heads.norm", d);
        offsets = biased("heads.offsets", copierBias());
        gate = biased("heads.gate", new float[] {COPIER, COPIER, COPIER, COPIER});
        unpack = Linear.create(parameters, "heads.unpack", d, DynamicsConfig.PACKED * DynamicsConfig.VOCABULARY_WIDTH);
        vocabulary = Linear.create(parameters, "heads.vocabulary", DynamicsConfig.VOCABULARY_WIDTH, config.codes());
        parameters.zeros("heads.contentScale", 1);
    }

    private Linear biased(String name, float[] bias) {
        parameters.normal(name + ".weight", SMALL, config.width(), bias.length);
        parameters.create(name + ".bias", new Tensor(new long[] {bias.length}, bias));
        return new Linear(parameters, name, true);
    }

    private static float[] copierBias() {
        float[] bias = new float[DynamicsConfig.PACKED * DynamicsConfig.CANDIDATES];
        for (int token = 0; token < DynamicsConfig.PACKED; token++) {
            bias[token * DynamicsConfig.CANDIDATES + DynamicsConfig.WINDOW / 2] = COPIER;
        }
        return bias;
    }

    /**
     * The distributions of M tokens.
     *
     * @param xRd final states
     * @param rowsM which of the R x 4 tokens
     * @param candidatesMo ids that may be copied, int32
     */
    Distribution apply(NDArray xRd, NDArray rowsM, NDArray candidatesMo) {
        NDArray stateRd = norm.forward(xRd);
        NDArray offsetsMo = EmbeddingTable.rows(offsets.forward(stateRd).reshape(-1, DynamicsConfig.CANDIDATES), rowsM);
        NDArray gateM1 = EmbeddingTable.rows(gate.forward(stateRd).reshape(-1, 1), rowsM);
        NDArray hiddenMv =
                EmbeddingTable.rows(unpack.forward(stateRd).reshape(-1, DynamicsConfig.VOCABULARY_WIDTH), rowsM);
        NDArray codesMK = vocabulary.forward(Functions.gelu(hiddenMv));
        NDArray outside = candidatesMo.gte(config.codes());
        NDArray contentMo =
                codesMK.gather(candidatesMo.minimum(config.codes() - 1).toType(DataType.INT64, false), 1);
        NDArray scoresMo = offsetsMo
                .add(contentMo.mul(parameters.get("heads.contentScale")))
                .add(outside.toType(DataType.FLOAT32, false).mul(NEVER));
        return new Distribution(scoresMo, gateM1, codesMK);
    }

    /**
     * @param copyMo scores of the candidates before the softmax
     * @param gateM1 log-odds of copying
     * @param codesMK scores of the codes before the softmax
     */
    record Distribution(NDArray copyMo, NDArray gateM1, NDArray codesMK) {

        /** Log-probability of a target code per token, M. */
        NDArray logProbability(NDArray targetsM, NDArray candidatesMo) {
            NDArray equalMo = candidatesMo.eq(targetsM.expandDims(1)).toType(DataType.FLOAT32, false);
            NDArray copiedM = copyMo.softmax(-1).mul(equalMo).sum(new int[] {1});
            NDArray namedM = Functions.pick(codesMK.logSoftmax(-1), targetsM).exp();
            NDArray gateM = Activation.sigmoid(gateM1.squeeze(1));
            NDArray mixedM = gateM.mul(copiedM).add(gateM.mul(-1).add(1).mul(namedM));
            return NDArrays.maximum(mixedM, 1e-8f).log();
        }
    }
}
