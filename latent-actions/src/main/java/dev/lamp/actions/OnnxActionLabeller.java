package dev.lamp.actions;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleException.Problem;
import dev.lamp.assets.bundle.GraphRole;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.process.NativeCalls;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The latent action model of a bundle, run by ONNX Runtime; owns the session of its graph. Not thread-safe. */
public final class OnnxActionLabeller implements ActionLabeller {

    private static final int MAX_BATCH = 64;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final FrameSize size;
    private final Palette palette;

    private OnnxActionLabeller(OrtEnvironment environment, OrtSession session, FrameSize size, Palette palette) {
        this.environment = environment;
        this.session = session;
        this.size = size;
        this.palette = palette;
    }

    /** Opens the latent action model of a bundle on the CPU with the defaults of ONNX Runtime. */
    public static OnnxActionLabeller open(ModelBundle bundle) throws BundleException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            return open(bundle, options);
        }
    }

    /**
     * Opens the latent action model of a bundle.
     *
     * @param options used while opening only; the caller closes them
     * @throws BundleException if the bundle or ONNX Runtime refuses the graph
     */
    public static OnnxActionLabeller open(ModelBundle bundle, OrtSession.SessionOptions options)
            throws BundleException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try {
            byte[] graph = bundle.checkedGraph(GraphRole.LATENT_ACTIONS);
            OrtSession session = NativeCalls.during(() -> environment.createSession(graph, options));
            return new OnnxActionLabeller(
                    environment,
                    session,
                    bundle.manifest().frame(),
                    bundle.manifest().palette());
        } catch (OrtException e) {
            throw new BundleException(
                    Problem.UNUSABLE_GRAPH,
                    "The graph " + GraphRole.LATENT_ACTIONS.key() + " of this model bundle cannot be loaded.",
                    "Get the bundle again from where it came from, or update Lamp.",
                    e);
        }
    }

    @Override
    public List<ActionLabel> labelAll(List<Transition> transitions) {
        List<ActionLabel> labels = new ArrayList<>(transitions.size());
        for (int from = 0; from < transitions.size(); from += MAX_BATCH) {
            labels.addAll(labelBatch(transitions.subList(from, Math.min(transitions.size(), from + MAX_BATCH))));
        }
        return labels;
    }

    private synchronized List<ActionLabel> labelBatch(List<Transition> transitions) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(transitions.size() * Transition.FRAMES * size.pixels())
                .order(ByteOrder.nativeOrder());
        transitions.forEach(transition -> transition.frames().forEach(frame -> put(frame, pixels)));
        long[] shape = {transitions.size(), Transition.FRAMES, size.height(), size.width()};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, pixels.flip(), shape, OnnxJavaType.UINT8);
                OrtSession.Result result = NativeCalls.during(() -> session.run(Map.of("pixels", input)))) {
            IntBuffer actions = output(result, "action").getIntBuffer();
            return labels(actions, output(result, "embedding").getFloatBuffer());
        } catch (OrtException e) {
            throw new IllegalStateException("the latent action model failed: " + e.getMessage(), e);
        }
    }

    private static OnnxTensor output(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow(() -> new IllegalStateException("no output " + name));
    }

    private static List<ActionLabel> labels(IntBuffer actions, FloatBuffer embeddings) {
        int width = embeddings.remaining() / actions.remaining();
        List<ActionLabel> labels = new ArrayList<>(actions.remaining());
        while (actions.hasRemaining()) {
            List<Float> embedding = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                embedding.add(embeddings.get());
            }
            labels.add(new ActionLabel(new LatentAction(actions.get()), embedding));
        }
        return labels;
    }

    private void put(Frame frame, ByteBuffer pixels) {
        if (!frame.size().equals(size) || !frame.palette().equals(palette)) {
            throw new IllegalArgumentException("expected a frame of " + size + " in the palette of the bundle, found "
                    + frame.size() + " in " + frame.palette());
        }
        pixels.put(frame.toIndices());
    }

    @Override
    public synchronized void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("closing the latent action model failed: " + e.getMessage(), e);
        }
    }
}
