package dev.lamp.runtime.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The corrector, which only a bundle has that was exported with it. */
@Tag("onnx")
@Tag("djl")
class CorrectorTest {

    private static final int TOKENS = DynamicsConfig.TOKENS;
    private static final DynamicsConfig CONFIG = new DynamicsConfig(64, 8, 32, 2, 4, 5);

    private static byte[] graph() {
        OnnxGraph graph = OnnxGraph.named("correcting");
        String dims = "B, 256";
        SamplerGraph.Draw settled = new SamplerGraph.Draw(
                graph.input("codes", ElementType.INT32, dims), graph.input("chances", ElementType.FLOAT, dims));
        SamplerGraph.Draw after =
                new SamplerGraph(graph, CONFIG).hideAgain(settled, graph.input("count", ElementType.INT32, ""));
        graph.output("after", after.codes(), ElementType.INT32, dims);
        return graph.toBytes();
    }

    @Test
    void theLeastCertainAreHiddenAgainAndNoOthers() throws OrtException {
        Random random = new Random(3);
        int[] codes = random.ints(TOKENS, 0, CONFIG.codes()).toArray();
        float[] chances = new float[TOKENS];
        for (int i = 0; i < TOKENS; i++) {
            chances[i] = random.nextFloat();
        }
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(graph())) {
            for (int count : new int[] {0, 1, 16, TOKENS}) {
                int[] after = after(session, codes, chances, count);
                double surest = -1;
                double leastSure = 2;
                for (int i = 0; i < TOKENS; i++) {
                    boolean hidden = after[i] == CONFIG.maskId();
                    assertTrue(hidden || after[i] == codes[i], "a token changed");
                    surest = hidden ? Math.max(surest, chances[i]) : surest;
                    leastSure = hidden ? leastSure : Math.min(leastSure, chances[i]);
                }
                assertEquals(
                        count,
                        IntStream.of(after).filter(c -> c == CONFIG.maskId()).count());
                assertTrue(surest <= leastSure, "a token was kept that is less certain than one that was hidden");
            }
        }
    }

    @Test
    void allTokensAreSettledBeforeTheLastPassAndAfterIt() {
        int[] settling = MaskSchedule.correctedTable(TOKENS);
        int[] redrawn = MaskSchedule.redrawnTable(16);
        for (int steps = 2; steps <= MaskSchedule.MAX_STEPS; steps++) {
            int row = steps * MaskSchedule.MAX_STEPS;
            assertEquals(0, settling[row + steps - 2]);
            assertEquals(16, redrawn[row + steps - 2]);
            assertEquals(0, settling[row + steps - 1] + redrawn[row + steps - 1]);
        }
        assertEquals(
                0, settling[MaskSchedule.MAX_STEPS] + redrawn[MaskSchedule.MAX_STEPS], "one pass has no corrector");
        int four = 4 * MaskSchedule.MAX_STEPS;
        int three = 3 * MaskSchedule.MAX_STEPS;
        assertArrayEquals(
                Arrays.copyOfRange(MaskSchedule.table(TOKENS), three, three + 3),
                Arrays.copyOfRange(settling, four, four + 3));
    }

    private static int[] after(OrtSession session, int[] codes, float[] chances, int count) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, TOKENS};
        try (OnnxTensor settled = OnnxTensor.createTensor(environment, IntBuffer.wrap(codes), shape);
                OnnxTensor likely = OnnxTensor.createTensor(environment, FloatBuffer.wrap(chances), shape);
                OnnxTensor hide = OnnxTensor.createTensor(environment, count);
                OrtSession.Result result = session.run(Map.of("codes", settled, "chances", likely, "count", hide))) {
            return ((OnnxTensor) result.get(0)).getIntBuffer().array();
        }
    }
}
