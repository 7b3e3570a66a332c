package dev.lamp.tokenizer.training.loop;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lamp.tokenizer.training.nn.AdamW;
import dev.lamp.tokenizer.training.nn.AdamWOptions;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** Learns y = 3x - 1 from noise that depends on the update's index. */
final class LineTrainee implements Trainee {

    private final ParameterSet parameters = new ParameterSet(Device.cpu(), 7);
    private final Linear line = Linear.create(parameters, "line", 1, 1);
    private final AdamW optimiser = new AdamW(parameters, AdamWOptions.standard());
    private String note = "new";

    @Override
    public String name() {
        return "line";
    }

    @Override
    public ParameterSet parameters() {
        return parameters;
    }

    @Override
    public AdamW optimiser() {
        return optimiser;
    }

    @Override
    public Map<String, Double> update(long update, double progress) {
        note = "after " + update;
        try (Step step = parameters.step()) {
            float[] x = new float[16];
            float[] y = new float[16];
            Random random = new Random(update);
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextFloat();
                y[i] = 3 * x[i] - 1;
            }
            NDArray input = step.manager().create(x, new Shape(16, 1));
            NDArray target = step.manager().create(y, new Shape(16, 1));
            double loss =
                    step.learn(() -> line.forward(input).sub(target).square().mean());
            optimiser.update(step, 0.05);
            return Map.of("loss", loss);
        }
    }

    @Override
    public Map<String, Double> validate() {
        return Map.of("slope", (double) parameters.tensor("line.weight").data()[0]);
    }

    @Override
    public void writeSamples(Path folder, long update) throws IOException {
        Files.writeString(folder.resolve(update + ".txt"), "sample");
    }

    @Override
    public Map<String, String> state() {
        return Map.of("note", note);
    }

    @Override
    public void restore(Map<String, String> state) {
        note = state.get("note");
    }

    @Override
    public void close() {
        parameters.close();
    }
}
