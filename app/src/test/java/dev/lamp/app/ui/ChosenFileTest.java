package dev.lamp.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenFileTest {
    @TempDir
    private Path folder;

    @Test
    void aNameWithItsEndingIsTakenAsItIs() {
        assertEquals(folder.resolve("a.GIF"), ChosenFile.ending(folder.resolve("a.GIF"), ".gif"));
    }

    @Test
    void aNameWithoutItGetsIt() {
        assertEquals(folder.resolve("a.lamp"), ChosenFile.ending(folder.resolve("a"), ".lamp"));
        assertEquals(folder.resolve("a.png.gif"), ChosenFile.ending(folder.resolve("a.png"), ".gif"));
    }

    @Test
    void aFileThatNobodyWasAskedAboutIsNotReplaced() throws IOException {
        Files.createFile(folder.resolve("a.lamp"));
        Files.createFile(folder.resolve("a-2.lamp"));
        assertEquals(folder.resolve("a-3.lamp"), ChosenFile.ending(folder.resolve("a"), ".lamp"));
    }
}
