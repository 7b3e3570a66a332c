package dev.lamp.tokenizer.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.Device;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.tokenizer.training.nn.Step;
import dev.lamp.tokenizer.training.nn.Tensor;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("onnx")
@Tag("djl")
class TokenizerParityTest {

    private static final int FRAMES = 2;
    private static final int TOKENS = FRAMES * FrameGrid.TOKENS;

    private final Random random = new Random(5);
    private final VideoTokenizer tokenizer = randomTokenizer();
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    @AfterEach
    void close() {
        tokenizer.close();
    }

    @Test
    void theExportedEncoderFindsTheSameCodes() throws OrtException {
        byte[] pixels = new byte[FRAMES * FrameGrid.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(tokenizer.colours());
        }
        int[] expected = new int[TOKENS];
        for (int frame = 0; frame < FRAMES; frame++) {
            byte[] one = Arrays.copyOfRange(pixels, frame * FrameGrid.PIXELS, (frame + 1) * FrameGrid.PIXELS);
            tokenizer.codebook().encode(one, expected, frame * FrameGrid.TOKENS);
        }
        OnnxGraph graph = TokenizerExport.encoder(tokenizer.parameters().save());
        try (OnnxTensor input = OnnxTensor.createTensor(
                        environment, ByteBuffer.wrap(pixels), new long[] {FRAMES, 64, 64}, OnnxJavaType.UINT8);
                OrtSession session = environment.createSession(graph.toBytes());
                OrtSession.Result result = session.run(Map.of("pixels", input))) {
            assertArrayEquals(
                    expected, ((OnnxTensor) result.get(0)).getIntBuffer().array());
        }
    }

    @Test
    void theExportedDecoderGivesTheSameScores() throws OrtException {
        int[] tokens = randomTokens();
        OnnxGraph graph = OnnxGraph.named("logits");
        Value input = graph.input("tokens", ElementType.INT32, "B, 256");
        LearnedLayers layers = new LearnedLayers(graph, tokenizer.parameters().save());
        graph.output("logits", TokenizerExport.logits(layers, input), ElementType.FLOAT, "R, 16, 64");
        try (OnnxTensor codes = tensor(tokens);
                OrtSession session = environment.createSession(graph.toBytes());
                OrtSession.Result result = session.run(Map.of("tokens", codes))) {
            assertArrayEquals(
                    logits(tokens),
                    ((OnnxTensor) result.get(0)).getFloatBuffer().array(),
                    1e-4f);
        }
    }

    @Test
    void theExportedDecoderGivesTheSamePixels() throws OrtException {
        int[] tokens = randomTokens();
        List<byte[]> expected = tokenizer.decode(frames(tokens));
        OnnxGraph graph = TokenizerExport.decoder(tokenizer.parameters().save());
        try (OnnxTensor codes = tensor(tokens);
                OrtSession session = environment.createSession(graph.toBytes());
                OrtSession.Result result = session.run(Map.of("tokens", codes))) {
            ByteBuffer pixels = ((OnnxTensor) result.get(0)).getByteBuffer();
            for (byte[] frame : expected) {
                byte[] actual = new byte[frame.length];
                pixels.get(actual);
                assertArrayEquals(frame, actual);
            }
        }
    }

    private float[] logits(int[] tokens) {
        try (Step step = tokenizer.parameters().step()) {
            return tokenizer
                    .logits(step.manager().create(Places.of(frames(tokens), tokenizer.codes()), new Shape(TOKENS, 9)))
                    .toFloatArray();
        }
    }

    private List<int[]> frames(int[] tokens) {
        return List.of(
                Arrays.copyOfRange(tokens, 0, FrameGrid.TOKENS), Arrays.copyOfRange(tokens, FrameGrid.TOKENS, TOKENS));
    }

    private int[] randomTokens() {
        return random.ints(TOKENS, 0, tokenizer.codes()).toArray();
    }

    private OnnxTensor tensor(int[] tokens) throws OrtException {
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(tokens), new long[] {FRAMES, FrameGrid.TOKENS});
    }

    private VideoTokenizer randomTokenizer() {
        VideoTokenizer made = new VideoTokenizer(TokenizerOptions.quick(), StandardPalette.PALETTE, Device.cpu());
        Map<String, Tensor> values = made.parameters().save();
        values.replaceAll((name, tensor) -> name.equals("encoder.similarity") ? tensor : randomised(name, tensor));
        made.parameters().load(values);
        made.readCodebook();
        return made;
    }

    private Tensor randomised(String name, Tensor tensor) {
        float[] data = new float[tensor.data().length];
        for (int i = 0; i < data.length; i++) {
            data[i] = name.equals("encoder.codewords") ? random.nextInt(64) : (float) random.nextGaussian() / 4;
        }
        return new Tensor(tensor.shape(), data);
    }
}
