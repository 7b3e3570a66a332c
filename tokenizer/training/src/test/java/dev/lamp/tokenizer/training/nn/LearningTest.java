package dev.lamp.tokenizer.training.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("djl")
class LearningTest {

    private static final int BATCH = 64;

    @Test
    void twoLayersLearnASmoothFunction() {
        try (ParameterSet parameters = new ParameterSet(Device.cpu(), 1)) {
            Model model = new Model(parameters);
            AdamW optimiser = new AdamW(parameters, AdamWOptions.standard());
            double first = update(parameters, model, optimiser, 0);
            double last = 0;
            for (int i = 1; i < 300; i++) {
                last = update(parameters, model, optimiser, i);
            }
            assertTrue(last < first / 10, "loss " + first + " -> " + last);
        }
    }

    @Test
    void twoHundredUpdatesLeaveNothingBehind() {
        try (ParameterSet parameters = new ParameterSet(Device.cpu(), 1)) {
            Model model = new Model(parameters);
            AdamW optimiser = new AdamW(parameters, AdamWOptions.standard());
            update(parameters, model, optimiser, 0);
            int arrays = parameters.managedArrays();
            int all = parameters.root().getParentManager().getManagedArrays().size();
            for (int i = 1; i <= 200; i++) {
                update(parameters, model, optimiser, i);
            }
            assertEquals(arrays, parameters.managedArrays());
            assertEquals(
                    all, parameters.root().getParentManager().getManagedArrays().size());
            assertEquals(3 * parameters.names().size(), arrays, "parameters and two moments each");
        }
    }

    @Test
    void frozenParametersStayAndOthersMove() {
        try (ParameterSet parameters = new ParameterSet(Device.cpu(), 1)) {
            Model model = new Model(parameters);
            AdamW optimiser = new AdamW(parameters, AdamWOptions.standard());
            parameters.freeze("first");
            float[] before = parameters.tensor("first.weight").data();
            float[] other = parameters.tensor("second.weight").data();
            update(parameters, model, optimiser, 0);
            assertArrayEquals(before, parameters.tensor("first.weight").data());
            assertTrue(other[0] != parameters.tensor("second.weight").data()[0]);
            parameters.unfreeze("first");
            update(parameters, model, optimiser, 1);
            assertTrue(before[0] != parameters.tensor("first.weight").data()[0]);
        }
    }

    @Test
    void savedStateContinuesExactly() {
        try (ParameterSet one = new ParameterSet(Device.cpu(), 1);
                ParameterSet two = new ParameterSet(Device.cpu(), 2)) {
            Model modelOne = new Model(one);
            Model modelTwo = new Model(two);
            AdamW optimiserOne = new AdamW(one, AdamWOptions.standard());
            AdamW optimiserTwo = new AdamW(two, AdamWOptions.standard());
            for (int i = 0; i < 5; i++) {
                update(one, modelOne, optimiserOne, i);
            }
            two.load(one.save());
            optimiserTwo.load(optimiserOne.save());
            assertEquals(update(one, modelOne, optimiserOne, 5), update(two, modelTwo, optimiserTwo, 5));
            assertArrayEquals(
                    one.tensor("first.weight").data(),
                    two.tensor("first.weight").data(),
                    1e-6f);
        }
    }

    @Test
    void aSecondStepWhileOneIsOpenIsRefused() {
        try (ParameterSet parameters = new ParameterSet(Device.cpu(), 1)) {
            Step step = parameters.step();
            assertThrows(IllegalStateException.class, parameters::step);
            step.close();
            parameters.step().close();
        }
    }

    @Test
    void geluIsTheExactOne() {
        try (ParameterSet parameters = new ParameterSet(Device.cpu(), 1);
                Step step = parameters.step()) {
            NDArray x = step.manager().create(new float[] {-1, 0.5f, 2});
            assertArrayEquals(
                    new float[] {-0.15865526f, 0.34573123f, 1.9544997f},
                    Functions.gelu(x).toFloatArray(),
                    1e-6f);
        }
    }

    @Test
    void embeddingGivesRowsAndTheirGradient() {
        try (ParameterSet parameters = new ParameterSet(Device.cpu(), 1)) {
            EmbeddingTable table = EmbeddingTable.create(parameters, "e", 5, 3, 1);
            float[] before = parameters.tensor("e.table").data();
            AdamW optimiser = new AdamW(parameters, AdamWOptions.standard());
            try (Step step = parameters.step()) {
                NDArray indices = step.manager().create(new int[] {2, 2, 4});
                step.learn(() -> table.forward(indices).sum());
                float[] gradient = parameters.get("e.table").getGradient().toFloatArray();
                assertArrayEquals(new float[] {0, 0, 0, 0, 0, 0, 2, 2, 2, 0, 0, 0, 1, 1, 1}, gradient);
                optimiser.update(step, 0.1);
            }
            float[] after = parameters.tensor("e.table").data();
            assertEquals(before[0], after[0]);
            assertEquals(before[6] - 0.1f, after[6], 1e-5f);
        }
    }

    @Test
    void convolutionKeepsTheSize() {
        try (ParameterSet parameters = new ParameterSet(Device.cpu(), 1)) {
            Conv2d conv = Conv2d.create(parameters, "c", 3, 8, 3);
            try (Step step = parameters.step()) {
                assertEquals(
                        new Shape(2, 8, 5, 7),
                        conv.forward(step.manager().ones(new Shape(2, 3, 5, 7))).getShape());
            }
        }
    }

    @Test
    void ratesWarmUpAndDecay() {
        LearningRateSchedule schedule = new LearningRateSchedule(1, 0.1, 0.1, 0);
        assertEquals(0.5, schedule.rate(10, 0.05), 1e-9);
        assertEquals(1, schedule.rate(10, 0.1), 1e-9);
        assertEquals(0.55, schedule.rate(10, 0.55), 1e-9);
        assertEquals(0.1, schedule.rate(10, 1.5), 1e-9);
    }

    private static double update(ParameterSet parameters, Model model, AdamW optimiser, int seed) {
        try (Step step = parameters.step()) {
            Random random = new Random(seed);
            float[] x = new float[BATCH * 2];
            float[] y = new float[BATCH];
            for (int i = 0; i < BATCH; i++) {
                x[2 * i] = random.nextFloat() * 2 - 1;
                x[2 * i + 1] = random.nextFloat() * 2 - 1;
                y[i] = (float) Math.sin(3 * x[2 * i]) * x[2 * i + 1];
            }
            NDArray input = step.manager().create(x, new Shape(BATCH, 2));
            NDArray target = step.manager().create(y, new Shape(BATCH, 1));
            double loss =
                    step.learn(() -> model.forward(input).sub(target).square().mean());
            optimiser.update(step, 1e-2);
            return loss;
        }
    }

    private static final class Model {
        private final Linear first;
        private final LayerNorm norm;
        private final Linear second;

        Model(ParameterSet parameters) {
            first = Linear.create(parameters, "first", 2, 64);
            norm = LayerNorm.create(parameters, "norm", 64);
            second = Linear.create(parameters, "second", 64, 1);
        }

        NDArray forward(NDArray x) {
            return second.forward(norm.forward(Functions.gelu(first.forward(x))));
        }
    }
}
