package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.lamp.tokenizer.training.nn.EmbeddingTable;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.LayerNorm;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;

/**
 * From a position's state to a distribution over each of its four tokens: a mixture of copying one of 102 candidates
 * (the tokens near it in the two frames before, and what its place and those beside it remember) and of naming a code.
 * Copying makes motion independent of what it is that moves (See et al. 2017, pointer-generator networks; Finn et al.
 * 2016 for video).
 *
 * <p>Each token of the last frame also says where it goes, as a distribution over the places within reach, and its word
 * counts for the candidate that it is to each of them. So a figure moves as a whole: what arrives in one place leaves
 * the other.
 *
 * <p>Naming is told what would be copied: a figure that changes its pose or turns takes the place of what it was a
 * moment ago, so which code comes next is looked up by the code that it comes from.
 *
 * <p>Dimensions: R positions of the batch, M tokens asked for, K codes, o = 102 candidates, s = 4 sources, v =
 * vocabulary width.
 */
final class TokenHeads {

    private static final float NEVER = -1e9f;
    /** Start as a copier: this much more likely to copy, and from the same place. */
    private static final float COPIER = 3;

    private static final double SMALL = 0.02;
    private static final double SOURCE_SPREAD = 0.3;

    private final DynamicsConfig config;
    private final ParameterSet parameters;
    private final LayerNorm norm;
    private final Linear offsets;
    private final Linear movers;
    private final Linear gate;
    private final Linear unpack;
    private final Linear vocabulary;
    private final EmbeddingTable sources;
    private final Linear sourceGate;

    TokenHeads(ParameterSet parameters, DynamicsConfig config) {
        this.config = config;
        this.parameters = parameters;
        int d = config.width();
        norm = LayerNorm.create(parameters, "heads.norm", d);
        offsets = biased("heads.offsets", copierBias());
        movers = biased("heads.movers", new float[DynamicsConfig.PACKED * DynamicsConfig.WINDOW]);
        gate = biased("heads.gate", new float[] {COPIER, COPIER, COPIER, COPIER});
        unpack = Linear.create(parameters, "heads.unpack", d, DynamicsConfig.PACKED * DynamicsConfig.VOCABULARY_WIDTH);
        vocabulary = Linear.create(parameters, "heads.vocabulary", DynamicsConfig.VOCABULARY_WIDTH, config.codes());
        parameters.zeros("heads.contentScale", 1);
        sources = EmbeddingTable.create(
                parameters, "heads.sources", config.codes(), DynamicsConfig.VOCABULARY_WIDTH, SOURCE_SPREAD);
        parameters.zeros("heads.sourceGate.weight", DynamicsConfig.VOCABULARY_WIDTH, 1);
        sourceGate = new Linear(parameters, "heads.sourceGate", false);
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
     * @param moversMw where the word of each candidate in the last frame is found ({@link DynamicsBatch})
     */
    Distribution apply(NDArray xRd, NDArray rowsM, NDArray candidatesMo, NDArray moversMw) {
        NDArray stateRd = norm.forward(xRd);
        NDArray offsetsMo = EmbeddingTable.rows(offsets.forward(stateRd).reshape(-1, DynamicsConfig.CANDIDATES), rowsM);
        NDArray outsideMo = candidatesMo.gte(config.codes()).toType(DataType.FLOAT32, false);
        NDArray insideMo = candidatesMo.minimum(config.codes() - 1).toType(DataType.INT64, false);
        NDArray reachableMo = offsetsMo.add(outsideMo.mul(NEVER)).add(moved(stateRd, moversMw));
        NDArray unpackedMv =
                EmbeddingTable.rows(unpack.forward(stateRd).reshape(-1, DynamicsConfig.VOCABULARY_WIDTH), rowsM);
        NDArray hiddenMv = Functions.gelu(unpackedMv.add(source(reachableMo, insideMo)));
        NDArray codesMK = vocabulary.forward(hiddenMv);
        NDArray gateM1 =
                EmbeddingTable.rows(gate.forward(stateRd).reshape(-1, 1), rowsM).add(sourceGate.forward(hiddenMv));
        NDArray contentMo = codesMK.gather(insideMo, 1).mul(parameters.get("heads.contentScale"));
        return new Distribution(reachableMo.add(contentMo), gateM1, codesMK);
    }

    /** What the candidates say about coming here, M x o; 0 is as likely as anywhere, and for those that say nothing. */
    private NDArray moved(NDArray stateRd, NDArray moversMw) {
        NDArray goingRw = movers.forward(stateRd)
                .reshape(-1, DynamicsConfig.WINDOW)
                .logSoftmax(1)
                .add(Math.log(DynamicsConfig.WINDOW));
        NDManager manager = moversMw.getManager();
        NDArray sayings = goingRw.reshape(-1, 1).concat(manager.zeros(new Shape(1, 1)), 0);
        NDArray saidMw = EmbeddingTable.rows(sayings, moversMw).squeeze(2);
        long silent = DynamicsConfig.CANDIDATES - DynamicsConfig.WINDOW;
        return saidMw.concat(manager.zeros(new Shape(moversMw.getShape().get(0), silent)), 1);
    }

    /** What the likeliest candidates are, by place alone: their embeddings, weighed by how likely they are. */
    private NDArray source(NDArray reachableMo, NDArray insideMo) {
        NDList likeliest = reachableMo.topK(DynamicsConfig.SOURCES, 1);
        NDArray weightsM1s = likeliest.get(0).softmax(-1).expandDims(1);
        NDArray embeddedMsv = sources.forward(insideMo.gather(likeliest.get(1), 1));
        return weightsM1s.matMul(embeddedMsv).squeeze(1);
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
