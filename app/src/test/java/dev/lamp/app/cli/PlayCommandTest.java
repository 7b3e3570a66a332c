package dev.lamp.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PlayCommandTest {

    private final StringWriter errors = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new PlayCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(args);
    }

    @ParameterizedTest
    @CsvSource({
        "--actions, 9, expected actions such as",
        "--steps, 17, expected 1 to 16 steps",
        "--temperature, -1, expected a temperature",
        "--order, 2, expected an order",
        "--scale, 0, expected a scale",
        "--hero, 4, expected a column and a row",
        "--hero, '15,2', expected a hero's column and row",
        "--seed, x, Invalid value",
        "--device, toaster, Invalid value"
    })
    void aWrongArgumentIsExplained(String option, String value, String message) {
        assertEquals(2, run(option + "=" + value));
        assertTrue(errors.toString().contains(message), errors.toString());
    }

    @Test
    void aBundleThatIsNotThereIsSaidSoWithARemedy(@TempDir Path folder) {
        assertEquals(1, run("--bundle", folder.resolve("no").toString()));
        assertTrue(errors.toString().contains("There is no model bundle at"), errors.toString());
        assertTrue(errors.toString().contains("Check the path"), errors.toString());
    }

    @Test
    void aFolderWithoutAManifestIsNoBundle(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "x");
        assertEquals(1, run("--bundle", folder.toString()));
        assertTrue(errors.toString().contains("There is no model bundle in"), errors.toString());
    }
}
