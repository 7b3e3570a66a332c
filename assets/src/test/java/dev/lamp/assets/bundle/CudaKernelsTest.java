package dev.lamp.assets.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shipped graphs against the operators that the CUDA provider of ONNX Runtime has kernels for, as its table of
 * kernels lists them for operator set 20. One row falls short: Pad takes no integers there, and ours pads tokens; ONNX
 * Runtime runs that operator on the processor by itself. Conv, in the labeller alone, needs cuDNN.
 */
class CudaKernelsTest {

    private static final Set<String> KERNELS =
            Set.of(("Abs Add And ArgMax ArgMin Cast Concat Conv CumSum Div Equal Exp Expand Gather "
                            + "GatherElements Gelu Gemm Identity LayerNormalization Less LessOrEqual Log Loop "
                            + "MatMul Max Min Mul Not OneHot Pad Pow ReduceMean ReduceSum Relu Reshape "
                            + "ScatterElements ScatterND Shape Sigmoid Slice Softmax Split Sqrt Squeeze Sub TopK "
                            + "Transpose Unsqueeze Where")
                    .split(" "));

    @ParameterizedTest
    @EnumSource(GraphRole.class)
    void everyOperatorHasAKernel(GraphRole role) throws BundleException {
        Set<String> missing = new TreeSet<>(
                GraphOutline.read(ModelBundle.shipped().graph(role)).operators());
        missing.removeAll(KERNELS);
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatPlaysNeedsNoCuDnn() throws BundleException {
        for (GraphRole role : Set.of(GraphRole.DYNAMICS, GraphRole.TOKENIZER_ENCODER, GraphRole.TOKENIZER_DECODER)) {
            Set<String> operators =
                    GraphOutline.read(ModelBundle.shipped().graph(role)).operators();
            assertFalse(operators.contains("Conv"), role.key());
        }
    }
}
