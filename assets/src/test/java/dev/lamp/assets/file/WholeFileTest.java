package dev.lamp.assets.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenReplacesWhatWasThereAndNothingIsLeftBeside() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.writeText(file, "old and long");
        WholeFile.writeText(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), children());
    }

    @Test
    void aWriterThatFailsLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.writeText(file, "old");
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("disk full");
                }));
        assertThrows(
                IllegalStateException.class,
                () -> WholeFile.write(file, out -> {
                    throw new IllegalStateException("a mistake");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), children());
    }

    @Test
    void whatAKilledWriterLeftIsWrittenOver() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(folder.resolve("a.txt.part"), "half of something longer");
        WholeFile.writeText(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), children());
    }

    @Test
    void aWriterMayCloseTheStream() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, out -> {
            out.write('x');
            out.close();
        });
        assertEquals("x", Files.readString(file));
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        assertThrows(IOException.class, () -> WholeFile.writeText(folder.resolve("no/such/a.txt"), "x"));
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
