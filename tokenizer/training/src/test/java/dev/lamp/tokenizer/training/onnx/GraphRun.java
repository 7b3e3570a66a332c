package dev.lamp.tokenizer.training.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;

/** Runs a graph once with ONNX Runtime and hands back one output. */
final class GraphRun implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private final byte[] model;

    GraphRun(OnnxGraph graph) {
        this.model = graph.toBytes();
    }

    GraphRun floats(String name, float[] values, long... shape) throws OrtException {
        inputs.put(name, OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape));
        return this;
    }

    GraphRun ints(String name, int[] values, long... shape) throws OrtException {
        inputs.put(name, OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape));
        return this;
    }

    GraphRun number(String name, long value) throws OrtException {
        inputs.put(name, OnnxTensor.createTensor(environment, value));
        return this;
    }

    /** The first output in Java arrays. */
    Object result() throws OrtException {
        try (OrtSession session = environment.createSession(model);
                OrtSession.Result result = session.run(inputs)) {
            return result.get(0).getValue();
        }
    }

    @Override
    public void close() {
        inputs.values().forEach(OnnxTensor::close);
    }
}
