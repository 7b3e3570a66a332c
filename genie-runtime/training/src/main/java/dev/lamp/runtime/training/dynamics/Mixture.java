package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * The distributions of some tokens over all codes, with copying and naming added up, outside native memory.
 *
 * @param codes K
 * @param probabilities M x K
 */
record Mixture(int codes, float[] probabilities) {

    /** Adds up a distribution's two parts. */
    static Mixture of(TokenHeads.Distribution distribution, int[] candidates, int codes) {
        NDArray gateM1 = Activation.sigmoid(distribution.gateM1());
        float[] mixed =
                distribution.codesMK().softmax(-1).mul(gateM1.mul(-1).add(1)).toFloatArray();
        float[] copied = distribution.copyMo().softmax(-1).mul(gateM1).toFloatArray();
        for (int i = 0; i < copied.length; i++) {
            if (candidates[i] < codes) {
                mixed[i / DynamicsConfig.CANDIDATES * codes + candidates[i]] += copied[i];
            }
        }
        return new Mixture(codes, mixed);
    }

    /** The most likely code of a token. */
    int best(int token) {
        int best = 0;
        for (int code = 1; code < codes; code++) {
            if (probabilities[token * codes + code] > probabilities[token * codes + best]) {
                best = code;
            }
        }
        return best;
    }

    float probability(int token, int code) {
        return probabilities[token * codes + code];
    }
}
