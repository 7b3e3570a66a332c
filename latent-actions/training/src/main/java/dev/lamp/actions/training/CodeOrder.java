package dev.lamp.actions.training;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers a model's codes as another model numbers those that name the same, so that a dynamics model which knows the
 * other's actions knows these, and players find them under the keys that they are used to.
 *
 * @param codes for each number the code that bears it from now on
 */
record CodeOrder(List<Integer> codes) {

    private static final List<String> TABLES = List.of("codes", "decoder.codes");

    /**
     * The order in which the most transitions get the same number from both models.
     *
     * @param own codes of some transitions
     * @param others the other model's codes of the same
     */
    static CodeOrder like(int[] own, int[] others) {
        CodeTable together = new CodeTable(LatentAction.COUNT, LatentAction.COUNT);
        for (int i = 0; i < own.length; i++) {
            together.add(others[i], own[i]);
        }
        return new CodeOrder(Arrays.stream(together.bestAssignment()).boxed().toList());
    }

    /** The parameters of the same model with its codes in this order. */
    Map<String, Tensor> of(Map<String, Tensor> parameters) {
        Map<String, Tensor> ordered = new LinkedHashMap<>(parameters);
        TABLES.forEach(name -> ordered.computeIfPresent(name, (key, table) -> ordered(table)));
        return ordered;
    }

    private Tensor ordered(Tensor table) {
        int width = table.data().length / codes.size();
        float[] data = new float[table.data().length];
        for (int number = 0; number < codes.size(); number++) {
            System.arraycopy(table.data(), codes.get(number) * width, data, number * width, width);
        }
        return new Tensor(table.shape(), data);
    }
}
