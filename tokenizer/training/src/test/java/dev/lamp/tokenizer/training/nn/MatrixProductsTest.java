package dev.lamp.tokenizer.training.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Tag("djl")
class MatrixProductsTest {

    @AfterEach
    void multiplyAsBefore() {
        MatrixProducts.FLOAT32.use();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void pyTorchKnowsWhatItWasAskedFor() {
        assertEquals(MatrixProducts.FLOAT32, MatrixProducts.used());
        MatrixProducts.BFLOAT16.use();
        assertEquals(MatrixProducts.BFLOAT16, MatrixProducts.used());
    }

    @Test
    void othersThanTheTwoAreRefused() {
        assertEquals(MatrixProducts.BFLOAT16, MatrixProducts.of("bfloat16"));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> MatrixProducts.of("int4"));
        assertEquals("expected float32 or bfloat16, found int4", refused.getMessage());
    }
}
