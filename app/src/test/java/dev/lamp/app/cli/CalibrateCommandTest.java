package dev.lamp.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleWriter;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.prompts.PromptShelf;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("onnx")
class CalibrateCommandTest {

    private static final BundleManifest.Action WRONG = new BundleManifest.Action("wrong", 0.5, 0.5, 0.125);

    private final StringWriter told = new StringWriter();

    @TempDir
    private Path temp;

    private Path folder;

    private int run(String... args) {
        PrintWriter to = new PrintWriter(told);
        return new CommandLine(new CalibrateCommand()).setOut(to).setErr(to).execute(args);
    }

    @BeforeEach
    void writeABundleWhoseActionsAreNamedWrong() throws Exception {
        folder = temp.resolve("bundle");
        BundleWriter.of(ModelBundle.shipped(), Collections.nCopies(8, WRONG), 0).writeFolder(folder);
    }

    private Path onePicture() throws IOException {
        Path pictures = Files.createDirectory(temp.resolve("pictures"));
        Files.write(
                pictures.resolve("one.png"),
                PromptShelf.picture(PromptShelf.all().get(0)));
        return pictures;
    }

    @Test
    void whatIsFoundOutIsToldAndWrittenOnlyIfAskedForAndTakenBack() throws Exception {
        String before = ModelBundle.open(folder).hash();
        String bundle = folder.toString();
        String pictures = onePicture().toString();
        assertEquals(0, run("--bundle", bundle, "--prompts", pictures), told::toString);
        assertTrue(told.toString().contains("wrong (+0.5, +0.5)")
                && told.toString().contains("Nothing was written"));
        assertEquals(before, ModelBundle.open(folder).hash());
        assertEquals(0, run("--bundle", bundle, "--prompts", pictures, "--write"), told::toString);
        assertTrue(told.toString().contains("changed"));
        assertNotEquals(WRONG, ModelBundle.open(folder).manifest().actions().get(0));
        assertEquals(0, run("--bundle", bundle, "--undo"), told::toString);
        assertEquals(before, ModelBundle.open(folder).hash());
    }

    @Test
    void theShippedBundleItselfIsNotTouched() {
        assertEquals(2, run("--write"));
        assertTrue(told.toString().contains("want a --bundle"));
    }
}
