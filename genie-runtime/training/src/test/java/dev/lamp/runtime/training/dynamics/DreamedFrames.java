package dev.lamp.runtime.training.dynamics;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;

/** Runs the exported dynamics graph frame by frame and keeps the memories, in a ring, of several worlds. */
final class DreamedFrames implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final DynamicsConfig config;
    private final int worlds;
    private final float[] keys;
    private final float[] values;
    private final int[] births;
    private int[] places;
    private int time;

    DreamedFrames(byte[] graph, DynamicsConfig config, int worlds) throws OrtException {
        this.session = environment.createSession(graph);
        this.config = config;
        this.worlds = worlds;
        this.births = new int[config.context() - 1];
        this.keys = new float[worlds * config.layers() * births.length * memory()];
        this.values = new float[keys.length];
    }

    /** What the graph gives for all worlds; tokens and confidence are row-major. */
    record Outcome(int[] tokens, byte[] pixels, float[] confidence) {}

    /** How to sample; noise is [steps, worlds, 2, 256] row-major. */
    record Sampling(float[] noise, int steps, float temperature, float order) {}

    /** Draws the frame after the given ones and remembers {@code last}; each is all worlds' tokens. */
    Outcome next(int[] last, int[] before, int[] actions, Sampling sampling) throws OrtException {
        time++;
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            fill(inputs, sampling);
            inputs.put("tokens", ints(last, worlds, DynamicsConfig.TOKENS));
            inputs.put("previous", ints(before, worlds, DynamicsConfig.TOKENS));
            inputs.put("places", ints(placesBefore(last), worlds, 3, DynamicsConfig.PLACES));
            inputs.put("action", ints(actions, worlds));
            try (OrtSession.Result result = session.run(inputs)) {
                remember(floats(result, "new_keys"), keys);
                remember(floats(result, "new_values"), values);
                births[time % births.length] = time;
                places = ((OnnxTensor) result.get("new_places").orElseThrow())
                        .getIntBuffer()
                        .array();
                ByteBuffer pixels = ((OnnxTensor) result.get("pixels").orElseThrow()).getByteBuffer();
                byte[] bytes = new byte[pixels.remaining()];
                pixels.get(bytes);
                int[] tokens = ((OnnxTensor) result.get("next_tokens").orElseThrow())
                        .getIntBuffer()
                        .array();
                return new Outcome(tokens, bytes, floats(result, "confidence"));
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** What the places remember; before the first frame, that it has been there for long. */
    private int[] placesBefore(int[] last) {
        if (places == null) {
            places = new int[worlds * 3 * DynamicsConfig.PLACES];
            for (int i = 0; i < last.length; i++) {
                int place = i / DynamicsConfig.TOKENS * 3 * DynamicsConfig.PLACES
                        + DynamicsConfig.place(i % DynamicsConfig.TOKENS);
                places[place] = last[i];
                places[place + DynamicsConfig.PLACES] = PlaceMemory.MOST_VOTES;
                places[place + 2 * DynamicsConfig.PLACES] = last[i];
            }
        }
        return places;
    }

    private void fill(Map<String, OnnxTensor> inputs, Sampling sampling) throws OrtException {
        int[] ages = new int[worlds * births.length];
        for (int i = 0; i < ages.length; i++) {
            int birth = births[i % births.length];
            ages[i] = birth == 0 ? 0 : time - birth + 1;
        }
        long[] cache = {worlds, config.layers(), births.length, DynamicsConfig.POSITIONS, config.width()};
        inputs.put("keys", floats(keys, cache));
        inputs.put("values", floats(values, cache));
        inputs.put("ages", ints(ages, worlds, births.length));
        inputs.put("noise", floats(sampling.noise(), sampling.steps(), worlds, 2, DynamicsConfig.TOKENS));
        inputs.put("steps", OnnxTensor.createTensor(environment, (long) sampling.steps()));
        inputs.put("temperature", OnnxTensor.createTensor(environment, sampling.temperature()));
        inputs.put("order", OnnxTensor.createTensor(environment, sampling.order()));
    }

    private void remember(float[] fresh, float[] ring) {
        int slot = time % births.length;
        for (int i = 0; i < worlds * config.layers(); i++) {
            System.arraycopy(fresh, i * memory(), ring, (i * births.length + slot) * memory(), memory());
        }
    }

    private int memory() {
        return DynamicsConfig.POSITIONS * config.width();
    }

    private OnnxTensor ints(int[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape);
    }

    private OnnxTensor floats(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }

    private static float[] floats(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer().array();
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
