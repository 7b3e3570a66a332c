package dev.lamp.tokenizer.training.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;

/** Functions without parameters. */
public final class Functions {

    private Functions() {}

    /** The exact Gaussian error linear unit, x/2 (1 + erf(x / sqrt 2)); not the tanh approximation. */
    public static NDArray gelu(NDArray x) {
        return Activation.gelu(x);
    }

    /** log of the sum of exponentials over one dimension, which stays with size 1; safe against overflow. */
    public static NDArray logSumExp(NDArray x, int axis) {
        NDArray top = x.max(new int[] {axis}, true).stopGradient();
        return x.sub(top).exp().sum(new int[] {axis}, true).log().add(top);
    }

    /**
     * Negative log probability of the right class under softmax.
     *
     * @param logits [..., K]
     * @param targets integers [...] below K
     * @return [...]
     */
    public static NDArray crossEntropy(NDArray logits, NDArray targets) {
        return pick(logits.logSoftmax(-1), targets).neg();
    }

    /** x[..., targets[...]]: one number of the last dimension each. */
    public static NDArray pick(NDArray x, NDArray targets) {
        NDArray index = targets.toType(DataType.INT64, false).expandDims(-1);
        return x.gather(index, -1).squeeze(-1);
    }

    /** log(1 + exp(x)) without overflow. */
    public static NDArray softPlus(NDArray x) {
        return Activation.softPlus(x);
    }

    /** log of the logistic function, safe for large negative x. */
    public static NDArray logSigmoid(NDArray x) {
        return softPlus(x.neg()).neg();
    }
}
