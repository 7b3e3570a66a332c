package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.Device;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.runtime.training.export.IncomingGraph;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes in, as the graph draws it, against the model as it is trained, drawn token by token. */
@Tag("onnx")
@Tag("djl")
class IncomingParityTest {

    private static final int TOKENS = DynamicsConfig.TOKENS;
    private static final int SIDE = DynamicsConfig.GRID;
    private static final DynamicsConfig CONFIG = new DynamicsConfig(40, 8, 16, 1, 2, 64, 4);

    private final Random random = new Random(5);
    private final ParameterSet parameters = new ParameterSet(Device.cpu(), 3);
    private final DynamicsModel model = new DynamicsModel(parameters, CONFIG);

    @AfterEach
    void close() {
        parameters.close();
    }

    @Test
    void theGraphDrawsWhatTheReferenceDraws() throws OrtException {
        int[] last = random(TOKENS);
        int[] worlds = {1, 0, -1, 1, -1};
        int[] frames = new int[worlds.length * TOKENS];
        int[] lasts = new int[frames.length];
        float[] uniforms = new float[frames.length];
        for (int i = 0; i < frames.length; i++) {
            int column = i % SIDE + worlds[i / TOKENS];
            lasts[i] = last[i % TOKENS];
            frames[i] = column < 0 || column >= SIDE
                    ? random.nextInt(CONFIG.codes())
                    : last[i % TOKENS + worlds[i / TOKENS]];
            uniforms[i] = random.nextFloat();
        }
        for (float temperature : new float[] {0, 1.5f}) {
            int[] drawn = draw(frames, lasts, uniforms, temperature);
            for (int world = 0; world < worlds.length; world++) {
                int[] frame = of(frames, world);
                assertEquals(worlds[world], ReferenceColumns.camera(frame, last));
                float[] chances = Arrays.copyOfRange(uniforms, world * TOKENS, (world + 1) * TOKENS);
                int[] expected = new ReferenceColumns(model, parameters).drawn(frame, last, chances, temperature);
                assertArrayEquals(expected, of(drawn, world), "world " + world);
                assertEquals(worlds[world] == 0, Arrays.equals(expected, frame), "world " + world);
            }
        }
    }

    @Test
    void aWorldIsDrawnAloneAsAmongOthers() throws OrtException {
        int[] last = random(TOKENS);
        int[] moved = IntStream.range(0, TOKENS)
                .map(i -> last[Math.min(i + 1, TOKENS - 1)])
                .toArray();
        int[] frames =
                IntStream.concat(Arrays.stream(moved), Arrays.stream(last)).toArray();
        int[] lasts = IntStream.concat(Arrays.stream(last), Arrays.stream(last)).toArray();
        float[] uniforms = new float[2 * TOKENS];
        Arrays.fill(uniforms, 0.7f);
        int[] alone = draw(moved, last, Arrays.copyOf(uniforms, TOKENS), 0);
        assertArrayEquals(alone, of(draw(frames, lasts, uniforms, 0), 0));
        assertFalse(Arrays.equals(alone, moved));
    }

    private static int[] of(int[] tokens, int world) {
        return Arrays.copyOfRange(tokens, world * TOKENS, (world + 1) * TOKENS);
    }

    private int[] random(int count) {
        return random.ints(count, 0, CONFIG.codes()).toArray();
    }

    private int[] draw(int[] frames, int[] lasts, float[] uniforms, float temperature) throws OrtException {
        OnnxGraph graph = OnnxGraph.named("incoming");
        String dims = "B, " + TOKENS;
        Value frame = graph.input("frame", ElementType.INT32, dims);
        Value last = graph.input("last", ElementType.INT32, dims);
        Value noise = graph.input("uniforms", ElementType.FLOAT, dims);
        Value warmth = graph.input("temperature", ElementType.FLOAT, "");
        Value nothingBeside = graph.expand(
                graph.scalar(0), graph.concat(0, graph.slice(graph.shape(frame), 0, 0, 1), graph.longs(3, 2, SIDE)));
        LearnedLayers layers = new LearnedLayers(graph, parameters.save());
        Value drawn = new IncomingGraph(layers, CONFIG, layers.constant("tokenEmbedding.table"))
                .drawn(frame, last, nothingBeside, noise, warmth);
        graph.output("drawn", drawn, ElementType.INT32, dims);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {frames.length / TOKENS, TOKENS};
        try (OrtSession session = environment.createSession(graph.toBytes());
                OnnxTensor framesTensor = OnnxTensor.createTensor(environment, IntBuffer.wrap(frames), shape);
                OnnxTensor lastsTensor = OnnxTensor.createTensor(environment, IntBuffer.wrap(lasts), shape);
                OnnxTensor uniformsTensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(uniforms), shape);
                OnnxTensor temperatureTensor = OnnxTensor.createTensor(environment, temperature);
                OrtSession.Result result = session.run(Map.of(
                        "frame", framesTensor,
                        "last", lastsTensor,
                        "uniforms", uniformsTensor,
                        "temperature", temperatureTensor))) {
            int[] tokens = new int[frames.length];
            ((OnnxTensor) result.get(0)).getIntBuffer().get(tokens);
            return tokens;
        }
    }
}
