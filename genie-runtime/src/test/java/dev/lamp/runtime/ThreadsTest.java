package dev.lamp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void playingNeverTakesMoreThreadsThanTheEngineBears() {
        assertTrue(Threads.standard().count() <= 2);
        assertEquals(50, Threads.standard().spinMicros());
    }

    @Test
    void whatNoMachineHasIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Threads.of(0));
        assertThrows(IllegalArgumentException.class, () -> new Threads(1, -1));
    }
}
