package dev.lamp.runtime.training.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSwapTest {

    @TempDir
    private Path parent;

    @Test
    void theNewFolderReplacesTheOldOneAndLeavesNothingBeside() throws IOException {
        Path folder = parent.resolve("bundle");
        FolderSwap.replace(folder, fresh -> Files.writeString(fresh.resolve("old.txt"), "old"));
        FolderSwap.replace(folder, fresh -> Files.writeString(fresh.resolve("new.txt"), "new"));
        assertFalse(Files.exists(folder.resolve("old.txt")));
        assertEquals("new", Files.readString(folder.resolve("new.txt")));
        assertEquals(List.of(folder), children());
    }

    @Test
    void aFolderThatCannotBeCompletedLeavesTheOldOneAsItWas() throws IOException {
        Path folder = parent.resolve("bundle");
        FolderSwap.replace(folder, fresh -> Files.writeString(fresh.resolve("old.txt"), "old"));
        assertThrows(
                IOException.class,
                () -> FolderSwap.replace(folder, fresh -> {
                    Files.writeString(fresh.resolve("half.txt"), "half");
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(folder.resolve("old.txt")));
        assertEquals(List.of(folder), children());
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList();
        }
    }
}
