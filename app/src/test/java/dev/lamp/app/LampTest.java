package dev.lamp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LampTest {

    @ParameterizedTest
    @ValueSource(strings = {"--version", "play --version", "bench -V"})
    void everyCommandSaysWhichVersionItIs(String words) {
        StringWriter out = new StringWriter();
        assertEquals(0, Lamp.commandLine().setOut(new PrintWriter(out, true)).execute(words.split(" ")));
        assertTrue(out.toString().startsWith("Lamp "), out.toString());
    }
}
