package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Map;

/** Reads a dynamics model's configuration off its parameters, so that any trained model can be exported. */
public final class TrainedShape {

    private TrainedShape() {}

    /**
     * The configuration of a model.
     *
     * @throws IllegalArgumentException if these are not the parameters of a dynamics model
     */
    public static DynamicsConfig of(Map<String, Tensor> parameters) {
        long[] tokens = shape(parameters, "tokenEmbedding.table");
        long[] ages = shape(parameters, "layer0.temporal.bias.table");
        int layers = 0;
        while (parameters.containsKey("layer" + layers + ".temporal.bias.table")) {
            layers++;
        }
        return new DynamicsConfig(
                Math.toIntExact(tokens[0] - 2),
                Math.toIntExact(tokens[1]),
                Math.toIntExact(shape(parameters, "actionEmbedding.table")[1]),
                layers,
                Math.toIntExact(ages[1]),
                Math.toIntExact(shape(parameters, "layer0.ffn.narrow.weight")[0]),
                Math.toIntExact(ages[0]));
    }

    private static long[] shape(Map<String, Tensor> parameters, String name) {
        Tensor tensor = parameters.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("expected the parameters of a dynamics model, found none named " + name);
        }
        return tensor.shape();
    }
}
