package dev.lamp.assets.file;

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

class WholeFolderTest {

    @TempDir
    private Path parent;

    private void write(Path folder, String name) throws IOException {
        WholeFolder.replace(folder, fresh -> Files.writeString(fresh.resolve(name), name));
    }

    @Test
    void theNewFolderReplacesTheOldOneAndLeavesNothingBeside() throws IOException {
        Path folder = parent.resolve("bundle");
        write(folder, "old");
        write(folder, "new");
        assertFalse(Files.exists(folder.resolve("old")));
        assertEquals("new", Files.readString(folder.resolve("new")));
        assertEquals(List.of(folder), children());
    }

    @Test
    void aFolderThatCannotBeCompletedLeavesTheOldOneAsItWas() throws IOException {
        Path folder = parent.resolve("bundle");
        write(folder, "old");
        assertThrows(
                IOException.class,
                () -> WholeFolder.replace(folder, fresh -> {
                    Files.writeString(fresh.resolve("half"), "half");
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(folder.resolve("old")));
        assertEquals(List.of(folder), children());
    }

    @Test
    void aWriterKilledBetweenTheMovesLosesNothing() throws IOException {
        Path folder = parent.resolve("bundle");
        Path replaced = Files.createDirectory(parent.resolve(".bundle.replaced"));
        Files.writeString(replaced.resolve("old"), "old");
        Files.createDirectory(parent.resolve(".bundle.new"));
        assertEquals("old", Files.readString(WholeFolder.present(folder).resolve("old")));
        assertThrows(
                IOException.class,
                () -> WholeFolder.replace(folder, fresh -> {
                    throw new IOException("disk full again");
                }));
        assertEquals("old", Files.readString(folder.resolve("old")));
        write(folder, "new");
        assertEquals(folder, WholeFolder.present(folder));
        assertEquals(List.of(folder), children());
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList();
        }
    }
}
