package dev.lamp.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SoakCommandTest {

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SoakCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
    }

    @Test
    @Tag("onnx")
    void itSaysHowManyPassesAndHowThingsStandTenTimes() {
        assertEquals(0, run("--frames", "20", "--cycles", "10", "--steps", "1", "--device", "CPU"));
        List<String> lines = said.toString().lines().toList();
        assertEquals("1 pass per frame", lines.get(0));
        assertTrue(lines.get(lines.size() - 1).startsWith("| 20 | 10 | "), said.toString());
        assertEquals(14, lines.size());
    }

    @Test
    void tooFewFramesAndPassesThatNobodyMakesAreRefused() {
        assertEquals(2, run("--frames", "9"));
        assertTrue(said.toString().contains("expected 10 frames or more, found 9"), said.toString());
        assertEquals(2, run("--steps", "17"));
        assertTrue(said.toString().contains("expected 1 to 16 steps, found 17"), said.toString());
    }
}
