package dev.lamp.runtime.training.play;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.assets.bundle.GraphRole;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.runtime.dynamics.NoiseSource;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.PlaceMemory;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dreams one world without keeping anything but tokens: at every frame the memories of all frames in reach are computed
 * anew and laid out oldest first. Slow, and simple enough to be believed.
 */
final class UncachedDream implements AutoCloseable {

    private static final int BLOCK = DynamicsConfig.POSITIONS * RandomBundle.CONFIG.width();
    private static final int LAYERS = RandomBundle.CONFIG.layers();
    private static final int SLOTS = RandomBundle.CONFIG.context() - 1;
    private static final int TOKENS = DynamicsConfig.TOKENS;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final SamplingOptions options;
    private final long seed;
    private final List<int[]> frames = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();

    /** One drawn frame. */
    record Drawn(int[] tokens, float[] confidence, int[] places, float[] keys, float[] values) {}

    UncachedDream(ModelBundle bundle, SamplingOptions options, int[] first, long seed) throws OrtException {
        this.session = environment.createSession(bundle.graph(GraphRole.DYNAMICS));
        this.options = options;
        this.seed = seed;
        frames.add(first);
        places.add(nothingMovedYet(first));
    }

    Drawn step(int action) throws OrtException {
        int drawn = frames.size();
        float[] keys = new float[LAYERS * SLOTS * BLOCK];
        float[] values = new float[keys.length];
        int[] ages = new int[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            int age = SLOTS + 1 - slot;
            if (drawn - age >= 0) {
                Drawn memory = run(drawn - age, 0, new float[keys.length], new float[keys.length], new int[SLOTS]);
                for (int layer = 0; layer < LAYERS; layer++) {
                    int target = (layer * SLOTS + slot) * BLOCK;
                    System.arraycopy(memory.keys(), layer * BLOCK, keys, target, BLOCK);
                    System.arraycopy(memory.values(), layer * BLOCK, values, target, BLOCK);
                }
                ages[slot] = age;
            }
        }
        Drawn next = run(drawn - 1, action, keys, values, ages);
        frames.add(next.tokens());
        places.add(next.places());
        return next;
    }

    private static int[] nothingMovedYet(int[] first) {
        int[] state = new int[3 * DynamicsConfig.PLACES];
        for (int token = 0; token < TOKENS; token++) {
            int place = DynamicsConfig.place(token);
            state[place] = first[token];
            state[DynamicsConfig.PLACES + place] = PlaceMemory.MOST_VOTES;
            state[2 * DynamicsConfig.PLACES + place] = first[token];
        }
        return state;
    }

    /** Runs the graph with frame {@code last} as the last one. */
    private Drawn run(int last, int action, float[] keys, float[] values, int[] ages) throws OrtException {
        long[] cache = {1, LAYERS, SLOTS, DynamicsConfig.POSITIONS, RandomBundle.CONFIG.width()};
        FloatBuffer noise = FloatBuffer.allocate(options.steps() * 2 * TOKENS);
        NoiseSource.at(seed, last).fill(noise, 0, noise.capacity());
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("tokens", ints(frames.get(last), 1, TOKENS));
            inputs.put("previous", ints(frames.get(Math.max(0, last - 1)), 1, TOKENS));
            inputs.put("places", ints(places.get(last), 1, 3, DynamicsConfig.PLACES));
            inputs.put("action", ints(new int[] {action}, 1));
            inputs.put("keys", floats(FloatBuffer.wrap(keys), cache));
            inputs.put("values", floats(FloatBuffer.wrap(values), cache));
            inputs.put("ages", ints(ages, 1, SLOTS));
            inputs.put("noise", floats(noise, options.steps(), 1, 2, TOKENS));
            inputs.put("steps", OnnxTensor.createTensor(environment, (long) options.steps()));
            inputs.put("temperature", OnnxTensor.createTensor(environment, options.temperature()));
            inputs.put("order", OnnxTensor.createTensor(environment, options.order()));
            try (OrtSession.Result result = session.run(inputs)) {
                return new Drawn(
                        output(result, "next_tokens").getIntBuffer().array(),
                        output(result, "confidence").getFloatBuffer().array(),
                        output(result, "new_places").getIntBuffer().array(),
                        output(result, "new_keys").getFloatBuffer().array(),
                        output(result, "new_values").getFloatBuffer().array());
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static OnnxTensor output(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow();
    }

    private OnnxTensor ints(int[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape);
    }

    private OnnxTensor floats(FloatBuffer values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, values, shape);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
