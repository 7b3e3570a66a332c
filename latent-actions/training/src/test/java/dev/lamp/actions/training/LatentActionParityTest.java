package dev.lamp.actions.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.Device;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("onnx")
@Tag("djl")
class LatentActionParityTest {

    private static final int CLIPS = 6;
    private static final int LENGTH = 6;
    private static final int FRAME = 64 * 64;

    private final LatentActionModel model = randomModel();
    private final List<Clip> clips = clips();
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void theExportedLabellerGivesTheSameEmbeddingsAndActions() throws OrtException {
        List<CellTransition> transitions = new ArrayList<>();
        clips.forEach(clip -> transitions.addAll(CellTransition.of(clip)));
        TransitionBatch batch = TransitionBatch.of(transitions);
        float[] embeddings;
        try (Step step = model.parameters().step()) {
            embeddings = model.read(LatentActionModel.Inputs.of(batch, step.manager()))
                    .embeddingBE()
                    .toFloatArray();
        }
        int[] actions = new LatentActionLabels(model).label(batch);
        byte[] graph = LatentActionExport.graph(model.parameters().save(), StandardPalette.PALETTE)
                .toBytes();
        try (OnnxTensor input = pixels();
                OrtSession session = environment.createSession(graph);
                OrtSession.Result result = session.run(Map.of("pixels", input))) {
            assertArrayEquals(
                    embeddings, ((OnnxTensor) result.get(1)).getFloatBuffer().array(), 1e-4f);
            assertArrayEquals(
                    actions, ((OnnxTensor) result.get(0)).getIntBuffer().array());
        }
    }

    private OnnxTensor pixels() throws OrtException {
        int count = CLIPS * (LENGTH - 1);
        byte[] pixels = new byte[count * 4 * FRAME];
        int at = 0;
        for (Clip clip : clips) {
            for (int t = 1; t < LENGTH; t++) {
                for (int frame : new int[] {Math.max(0, t - 3), Math.max(0, t - 2), t - 1, t}) {
                    clip.frames().get(frame).copyIndices(pixels, at++ * FRAME);
                }
            }
        }
        return OnnxTensor.createTensor(
                environment, ByteBuffer.wrap(pixels), new long[] {count, 4, 64, 64}, OnnxJavaType.UINT8);
    }

    private static List<Clip> clips() {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            clips.add(new ClipGenerator().clip(i, ClipOptions.training().withLength(LENGTH)));
        }
        return clips;
    }

    private static LatentActionModel randomModel() {
        LatentActionModel made = new LatentActionModel(new ParameterSet(Device.cpu(), 3));
        Random random = new Random(4);
        Map<String, Tensor> values = made.parameters().save();
        values.replaceAll((name, tensor) -> name.endsWith(".bias") ? randomised(tensor, random) : tensor);
        made.parameters().load(values);
        return made;
    }

    private static Tensor randomised(Tensor tensor, Random random) {
        float[] data = new float[tensor.data().length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian() / 4;
        }
        return new Tensor(tensor.shape(), data);
    }
}
