package dev.lamp.runtime.dynamics;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.process.NativeCalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * One call of the dynamics graph for a fixed number of branches and steps, made once and run at every frame: the inputs
 * lie in direct buffers that are written in place, the outputs are pinned to direct buffers that are read in place, and
 * nothing is copied or allocated between. Letters: B branches, S steps, L layers, C memory slots, P positions, E width.
 * Owns its tensors; closing twice is fine, and from another thread, too; otherwise not thread-safe.
 */
final class FrameCall implements AutoCloseable {

    private static final int NOISE_ROWS = 2;

    private final DynamicsGraph graph;
    private final OrtSession session;
    private final OrtEnvironment environment;
    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private final Map<String, OnnxTensor> outputs = new HashMap<>();

    final IntBuffer tokens;
    final IntBuffer previous;
    final IntBuffer places;
    final IntBuffer action;
    final FloatBuffer keys;
    final FloatBuffer values;
    final IntBuffer ages;
    final FloatBuffer noise;
    final IntBuffer nextTokens;
    final ByteBuffer pixels;
    final FloatBuffer confidence;
    final IntBuffer newPlaces;
    final FloatBuffer newKeys;
    final FloatBuffer newValues;

    FrameCall(DynamicsGraph graph, int branches, SamplingOptions options) {
        this.graph = graph;
        session = graph.session();
        environment = graph.environment();
        BundleManifest manifest = graph.manifest();
        BundleManifest.Dynamics dynamics = manifest.dynamics();
        long b = branches;
        long n = (long) manifest.tokenColumns() * manifest.tokenRows();
        long[] memoryShape = {b, dynamics.layers(), dynamics.memory(), dynamics.positions(), dynamics.width()};
        long[] newMemoryShape = {b, dynamics.layers(), dynamics.positions(), dynamics.width()};
        try {
            tokens = ints(inputs, "tokens", b, n);
            previous = ints(inputs, "previous", b, n);
            places = ints(inputs, "places", b, PlaceState.ROWS, manifest.worldPlaces());
            action = ints(inputs, "action", b);
            keys = floats(inputs, "keys", memoryShape);
            values = floats(inputs, "values", memoryShape);
            ages = ints(inputs, "ages", b, dynamics.memory());
            noise = floats(inputs, "noise", options.steps(), b, NOISE_ROWS, n);
            longs(inputs, "steps").put(0, options.steps());
            floats(inputs, "temperature").put(0, options.temperature());
            floats(inputs, "order").put(0, options.order());
            nextTokens = ints(outputs, "next_tokens", b, n);
            pixels = bytes(
                    outputs,
                    "pixels",
                    b,
                    manifest.frame().height(),
                    manifest.frame().width());
            confidence = floats(outputs, "confidence", b, n);
            newPlaces = ints(outputs, "new_places", b, PlaceState.ROWS, manifest.worldPlaces());
            newKeys = floats(outputs, "new_keys", newMemoryShape);
            newValues = floats(outputs, "new_values", newMemoryShape);
        } catch (OrtException e) {
            close();
            throw new IllegalStateException("binding the dynamics graph failed: " + e.getMessage(), e);
        }
    }

    /** Reads the inputs, writes the outputs; a close from another thread waits for it. */
    synchronized void run() {
        if (inputs.isEmpty()) {
            throw new IllegalStateException("expected an open world, found one that has been closed");
        }
        try (OrtSession.Result result = NativeCalls.during(() -> session.run(inputs, outputs))) {
            if (result.size() != outputs.size()) {
                throw new IllegalStateException(
                        "expected " + outputs.size() + " outputs of the dynamics graph, found " + result.size());
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the dynamics graph failed: " + e.getMessage(), e);
        }
    }

    private ByteBuffer bytes(Map<String, OnnxTensor> tensors, String name, long... shape) throws OrtException {
        ByteBuffer buffer = direct(1, shape);
        tensors.put(name, OnnxTensor.createTensor(environment, buffer, shape, OnnxJavaType.UINT8));
        return buffer;
    }

    private IntBuffer ints(Map<String, OnnxTensor> tensors, String name, long... shape) throws OrtException {
        IntBuffer buffer = direct(Integer.BYTES, shape).asIntBuffer();
        tensors.put(name, OnnxTensor.createTensor(environment, buffer, shape));
        return buffer;
    }

    private LongBuffer longs(Map<String, OnnxTensor> tensors, String name, long... shape) throws OrtException {
        LongBuffer buffer = direct(Long.BYTES, shape).asLongBuffer();
        tensors.put(name, OnnxTensor.createTensor(environment, buffer, shape));
        return buffer;
    }

    private FloatBuffer floats(Map<String, OnnxTensor> tensors, String name, long... shape) throws OrtException {
        FloatBuffer buffer = direct(Float.BYTES, shape).asFloatBuffer();
        tensors.put(name, OnnxTensor.createTensor(environment, buffer, shape));
        return buffer;
    }

    private static ByteBuffer direct(int elementBytes, long... shape) {
        long bytes = elementBytes;
        for (long side : shape) {
            bytes = Math.multiplyExact(bytes, side);
        }
        return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
    }

    @Override
    public synchronized void close() {
        outputs.values().forEach(OnnxTensor::close);
        inputs.values().forEach(OnnxTensor::close);
        outputs.clear();
        inputs.clear();
        graph.released(this);
    }
}
