package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightAverageTest {

    @Test
    void everyParameterIsTheMeanOfThoseOfAllModels() {
        Map<String, Tensor> average = WeightAverage.of(List.of(model(1, 2), model(2, 6), model(3, 1)));
        assertArrayEquals(new float[] {2, 3}, average.get("weight").data(), 1e-6f);
        assertArrayEquals(new long[] {2, 1}, average.get("weight").shape());
    }

    @Test
    void oneModelIsItsOwnAverage() {
        assertEquals(
                0.1f, WeightAverage.of(List.of(model(0.1f, 2))).get("weight").data()[0]);
    }

    @Test
    void modelsWithOtherParametersAreRefused() {
        Map<String, Tensor> longer = model(1, 2, 3, 4);
        assertThrows(IllegalArgumentException.class, () -> WeightAverage.of(List.of(model(1, 2), longer)));
        Map<String, Tensor> other = Map.of("bias", Tensor.scalar(1));
        assertThrows(IllegalArgumentException.class, () -> WeightAverage.of(List.of(model(1, 2), other)));
        Map<String, Tensor> more =
                Map.of("bias", Tensor.scalar(1), "weight", model(1, 2).get("weight"));
        assertThrows(IllegalArgumentException.class, () -> WeightAverage.of(List.of(model(1, 2), more)));
    }

    private static Map<String, Tensor> model(float... weights) {
        return Map.of("weight", new Tensor(new long[] {2, weights.length / 2}, weights));
    }
}
