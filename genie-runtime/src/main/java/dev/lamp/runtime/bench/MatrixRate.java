package dev.lamp.runtime.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.Sessions;
import dev.lamp.runtime.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * How fast this machine multiplies matrices through the very library that plays: the ceiling for any model of its size.
 * The graph is one product of two large squares; a test writes it anew and compares.
 */
public final class MatrixRate {

    /** The graph, a resource beside this class. */
    public static final String GRAPH = "product.onnx";

    private static final int SIDE = 1024;
    private static final int WARM_UP = 3;

    private MatrixRate() {}

    /**
     * Multiplies a number of times and takes the middle time.
     *
     * @return floating-point operations a second
     */
    public static double measure(Device device, Threads threads, int products) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = Sessions.options(device, threads);
                OrtSession session = environment.createSession(graph(), options);
                OnnxTensor left = square(environment);
                OnnxTensor right = square(environment);
                OnnxTensor product = square(environment)) {
            Map<String, OnnxTensor> inputs = Map.of("left", left, "right", right);
            Map<String, OnnxTensor> outputs = Map.of("product", product);
            Timing timing = Timing.of(WARM_UP, products, i -> multiply(session, inputs, outputs));
            return 2.0 * SIDE * SIDE * SIDE * 1000 / timing.p50();
        } catch (OrtException e) {
            throw new IllegalStateException("multiplying matrices failed: " + e.getMessage(), e);
        }
    }

    private static void multiply(OrtSession session, Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {
        try {
            session.run(inputs, outputs).close();
        } catch (OrtException e) {
            throw new IllegalStateException("multiplying matrices failed: " + e.getMessage(), e);
        }
    }

    private static OnnxTensor square(OrtEnvironment environment) throws OrtException {
        FloatBuffer numbers = ByteBuffer.allocateDirect(Float.BYTES * SIDE * SIDE)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int i = 0; i < numbers.capacity(); i++) {
            numbers.put(i, (i % 7 - 3) / 8f);
        }
        return OnnxTensor.createTensor(environment, numbers, new long[] {SIDE, SIDE});
    }

    private static byte[] graph() {
        try (InputStream in = MatrixRate.class.getResourceAsStream(GRAPH)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
