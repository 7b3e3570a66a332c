package dev.lamp.actions.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void twoCodesCannotBothStandForTheCommonestClass() {
        Agreement agreement = new Agreement(2, 3);
        add(agreement, 0, 0, 10);
        add(agreement, 1, 0, 8);
        add(agreement, 1, 2, 2);
        assertEquals(0.9, agreement.purity(), 1e-9);
        assertEquals(0.6, agreement.accuracy(), 1e-9);
        assertArrayEquals(new int[] {0, 2}, agreement.matching());
        assertArrayEquals(new double[] {0.5, 0.5}, agreement.usage(), 1e-9);
    }

    private static void add(Agreement agreement, int code, int trueClass, int times) {
        for (int i = 0; i < times; i++) {
            agreement.add(code, trueClass);
        }
    }
}
