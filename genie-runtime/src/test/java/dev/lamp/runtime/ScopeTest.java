package dev.lamp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void childrenAreClosedInReverseOrderAndNothingStaysOpen() {
        List<String> closed = new ArrayList<>();
        Scope scope = new Scope();
        scope.own(() -> closed.add("first"));
        scope.own(() -> closed.add("second"));
        scope.close();
        scope.close();
        assertEquals(List.of("second", "first"), closed);
        assertEquals(0, scope.open());
    }

    @Test
    void aFailureDoesNotKeepTheOthersOpen() {
        List<String> closed = new ArrayList<>();
        Scope scope = new Scope();
        scope.own(() -> closed.add("first"));
        scope.own(() -> {
            throw new IllegalStateException("second");
        });
        assertThrows(IllegalStateException.class, scope::close);
        assertEquals(List.of("first"), closed);
    }
}
