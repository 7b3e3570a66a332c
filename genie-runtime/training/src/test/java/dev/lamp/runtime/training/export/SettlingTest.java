package dev.lamp.runtime.training.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One turn of sampling, with any scores and any noise: what is set stays set, and as many are set as were asked for.
 */
@Tag("onnx")
@Tag("djl")
class SettlingTest {

    private static final int TOKENS = DynamicsConfig.TOKENS;
    private static final DynamicsConfig CONFIG = new DynamicsConfig(64, 8, 32, 2, 4, 128, 5);

    private static byte[] graph() {
        OnnxGraph graph = OnnxGraph.named("settling");
        String dims = "B, 256";
        SamplerGraph.Draw before = new SamplerGraph.Draw(
                graph.input("codes", ElementType.INT32, dims), graph.input("chances", ElementType.FLOAT, dims));
        SamplerGraph.Draw draw = new SamplerGraph.Draw(
                graph.input("drawn", ElementType.INT32, dims), graph.input("drawn_chances", ElementType.FLOAT, dims));
        SamplerGraph.Draw after = new SamplerGraph(graph, CONFIG)
                .settle(
                        before,
                        draw,
                        graph.input("order", ElementType.FLOAT, ""),
                        graph.input("noise", ElementType.FLOAT, dims),
                        graph.input("staying", ElementType.INT32, ""));
        graph.output("after", after.codes(), ElementType.INT32, dims);
        return graph.toBytes();
    }

    @Test
    void noTokenChangesOnceItIsSetAndAllAreSetInTheEnd() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Random random = new Random(9);
        try (OrtSession session = environment.createSession(graph())) {
            for (int trial = 0; trial < 60; trial++) {
                int[] codes = new int[TOKENS];
                Arrays.fill(codes, CONFIG.maskId());
                int hidden = TOKENS;
                while (hidden > 0) {
                    int staying = trial % 3 == 0 ? 0 : random.nextInt(hidden);
                    int[] after = turn(environment, session, random, codes, staying);
                    for (int i = 0; i < TOKENS; i++) {
                        assertTrue(codes[i] == CONFIG.maskId() || codes[i] == after[i], "a set token changed");
                        assertTrue(after[i] >= 0 && after[i] <= CONFIG.maskId());
                    }
                    assertEquals(staying, hiddenIn(after));
                    codes = after;
                    hidden = staying;
                }
            }
        }
    }

    private static long hiddenIn(int[] codes) {
        return Arrays.stream(codes).filter(code -> code == CONFIG.maskId()).count();
    }

    /** Scores of all kinds: many equal ones, all zero, all one. */
    private static float[] scores(Random random) {
        int kind = random.nextInt(4);
        float[] scores = new float[TOKENS];
        for (int i = 0; i < TOKENS; i++) {
            scores[i] = kind == 0 ? 0 : kind == 1 ? 1 : kind == 2 ? random.nextInt(3) / 2f : random.nextFloat();
        }
        return scores;
    }

    private static int[] turn(OrtEnvironment environment, OrtSession session, Random random, int[] codes, int staying)
            throws OrtException {
        long[] shape = {1, TOKENS};
        int[] drawn = random.ints(TOKENS, 0, CONFIG.codes()).toArray();
        try (OnnxTensor before = OnnxTensor.createTensor(environment, IntBuffer.wrap(codes), shape);
                OnnxTensor chances = OnnxTensor.createTensor(environment, FloatBuffer.wrap(scores(random)), shape);
                OnnxTensor draw = OnnxTensor.createTensor(environment, IntBuffer.wrap(drawn), shape);
                OnnxTensor likely = OnnxTensor.createTensor(environment, FloatBuffer.wrap(scores(random)), shape);
                OnnxTensor noise = OnnxTensor.createTensor(environment, FloatBuffer.wrap(scores(random)), shape);
                OnnxTensor order = OnnxTensor.createTensor(environment, random.nextFloat());
                OnnxTensor count = OnnxTensor.createTensor(environment, staying);
                OrtSession.Result result = session.run(Map.of(
                        "codes", before,
                        "chances", chances,
                        "drawn", draw,
                        "drawn_chances", likely,
                        "noise", noise,
                        "order", order,
                        "staying", count))) {
            return ((OnnxTensor) result.get(0)).getIntBuffer().array();
        }
    }
}
