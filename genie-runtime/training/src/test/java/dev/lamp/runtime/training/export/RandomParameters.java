package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Parameters of the names and shapes of a dynamics model, with random values. */
final class RandomParameters {

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Random random;

    private RandomParameters(long seed) {
        this.random = new Random(seed);
    }

    static Map<String, Tensor> dynamics(DynamicsConfig config, long seed) {
        RandomParameters p = new RandomParameters(seed);
        int d = config.width();
        int e = config.tokenWidth();
        p.normal("tokenEmbedding.table", 0.5, config.codes() + 2, e);
        p.normal("actionEmbedding.table", 0.5, DynamicsConfig.ACTIONS, d);
        p.linear("memory.now", DynamicsConfig.NEIGHBOURHOOD * e, d);
        p.linear("memory.before", DynamicsConfig.NEIGHBOURHOOD * e, d);
        p.norm("memory.norm", d);
        p.linear("memory.wide", d, 4 * d);
        p.linear("memory.narrow", 4 * d, d);
        p.norm("memory.out", d);
        p.linear("input", DynamicsConfig.PACKED * e, d);
        for (int i = 0; i < config.layers(); i++) {
            p.layer("layer" + i, config);
        }
        p.norm("heads.norm", d);
        p.linear("heads.offsets", d, DynamicsConfig.PACKED * DynamicsConfig.CANDIDATES);
        p.linear("heads.gate", d, DynamicsConfig.PACKED);
        p.linear("heads.unpack", d, DynamicsConfig.PACKED * DynamicsConfig.VOCABULARY_WIDTH);
        p.linear("heads.vocabulary", DynamicsConfig.VOCABULARY_WIDTH, config.codes());
        p.normal("heads.contentScale", 0.3, 1);
        return p.tensors;
    }

    private void layer(String name, DynamicsConfig config) {
        int d = config.width();
        int span = 2 * DynamicsConfig.SIDE - 1;
        norm(name + ".spatial.norm", d);
        linear(name + ".spatial.qkv", d, 3 * d);
        linear(name + ".spatial.out", d, d);
        normal(name + ".spatial.bias.table", 0.5, (long) span * span, config.heads());
        norm(name + ".temporal.norm", d);
        linear(name + ".temporal.query", d, d);
        linear(name + ".temporal.key", d, d);
        linear(name + ".temporal.value", d, d);
        linear(name + ".temporal.out", d, d);
        normal(name + ".temporal.bias.table", 0.5, config.context(), config.heads());
        norm(name + ".ffn.norm", d);
        normal(name + ".ffn.modulation.table", 0.3, DynamicsConfig.ACTIONS, 2L * d);
        linear(name + ".ffn.wide", d, 4 * d);
        linear(name + ".ffn.narrow", 4 * d, d);
    }

    private void linear(String name, int in, int out) {
        normal(name + ".weight", 1 / Math.sqrt(in), in, out);
        normal(name + ".bias", 0.1, out);
    }

    private void norm(String name, int size) {
        normal(name + ".scale", 1, size);
        normal(name + ".shift", 0.1, size);
    }

    private void normal(String name, double deviation, long... shape) {
        float[] data = new float[Math.toIntExact(Tensor.count(shape))];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (random.nextGaussian() * deviation);
        }
        tensors.put(name, new Tensor(shape, data));
    }
}
