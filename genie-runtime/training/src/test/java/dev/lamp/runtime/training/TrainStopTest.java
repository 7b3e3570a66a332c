package dev.lamp.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.tokenizer.training.loop.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("djl")
class TrainStopTest {

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsAskedToStopEndsWithoutAnErrorAndMakesNoBundle() throws IOException {
        Workspace workspace = new Workspace(folder);
        for (Stage stage : Stage.values()) {
            Files.createFile(RunFolder.create(workspace.run(stage).path()).stopFile());
        }
        assertEquals(0, train("all"));
        assertTrue(workspace.run(Stage.TOKENIZER).lastCheckpoint().isPresent());
        assertTrue(workspace.run(Stage.DYNAMICS).lastCheckpoint().isEmpty());
        assertFalse(Files.exists(workspace.bundle()));
        for (Stage stage : Stage.values()) {
            assertFalse(Files.exists(workspace.run(stage).stopFile()), stage + " would stop again");
        }
    }

    @Test
    void aStageThatIsNotKnownIsAnError() {
        assertEquals(CommandLine.ExitCode.USAGE, train("everything"));
    }

    @Test
    void whatIsPossibleIsTakenOverIntoAModelFromElsewhereOnly() {
        assertEquals(CommandLine.ExitCode.USAGE, train("dynamics", "--possible-from", "elsewhere"));
    }

    private int train(String stage, String... more) {
        List<String> words = new ArrayList<>(List.of("train", stage, "--minutes", "0.5", "--run", folder.toString()));
        words.addAll(List.of(more));
        return new CommandLine(new TrainGenie()).execute(words.toArray(String[]::new));
    }
}
