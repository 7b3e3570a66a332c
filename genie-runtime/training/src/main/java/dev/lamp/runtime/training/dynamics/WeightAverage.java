package dev.lamp.runtime.training.dynamics;

import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The average of models that began as one and learned side by side from other clips, as a batch that is as many times
 * as large would have averaged what each update learns (local SGD: Stich 2019; model soups: Wortsman et al. 2022).
 */
public final class WeightAverage {

    private WeightAverage() {}

    /**
     * The mean of every parameter.
     *
     * @param models one or more with the same parameters
     * @throws IllegalArgumentException if they differ in names or sizes
     */
    public static Map<String, Tensor> of(List<Map<String, Tensor>> models) {
        Map<String, Tensor> mean = new LinkedHashMap<>();
        models.get(0).forEach((name, first) -> mean.put(name, mean(name, first, models)));
        return mean;
    }

    private static Tensor mean(String name, Tensor first, List<Map<String, Tensor>> models) {
        float[] sum = new float[first.data().length];
        for (Map<String, Tensor> model : models) {
            Tensor tensor = model.get(name);
            if (tensor == null
                    || tensor.data().length != sum.length
                    || model.size() != models.get(0).size()) {
                throw new IllegalArgumentException("expected models with the same parameters to average, found "
                        + (tensor == null ? "none" : tensor.data().length + " numbers") + " for the " + sum.length
                        + " of " + name);
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += tensor.data()[i] / models.size();
            }
        }
        return new Tensor(first.shape(), sum);
    }
}
