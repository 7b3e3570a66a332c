package dev.lamp.actions.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeOrderTest {

    private static final int[] OWN_OF_OTHERS = {7, 6, 5, 3, 2, 1, 0, 4};

    @Test
    void codesBearTheNumbersOfTheOtherModelsEvenIfTheTwoAgreeOnlyMostly() {
        int[] others = IntStream.range(0, 800).map(i -> i % 8).toArray();
        int[] own = IntStream.range(0, 800)
                .map(i -> OWN_OF_OTHERS[i % 5 == 0 ? i * 7 / 5 % 8 : i % 8])
                .toArray();
        CodeOrder order = CodeOrder.like(own, others);
        assertEquals(IntStream.of(OWN_OF_OTHERS).boxed().toList(), order.codes());
    }

    @Test
    void bothTablesOfCodesAreOrderedAndNothingElse() {
        float[] rows = {0, 0, 1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60, 7, 70};
        Tensor table = new Tensor(new long[] {8, 2}, rows);
        CodeOrder order = new CodeOrder(List.of(7, 6, 5, 3, 2, 1, 0, 4));
        Map<String, Tensor> ordered = order.of(Map.of("codes", table, "decoder.codes", table, "encoder", table));
        float[] expected = {7, 70, 6, 60, 5, 50, 3, 30, 2, 20, 1, 10, 0, 0, 4, 40};
        assertArrayEquals(expected, ordered.get("codes").data());
        assertArrayEquals(expected, ordered.get("decoder.codes").data());
        assertArrayEquals(rows, ordered.get("encoder").data());
    }
}
