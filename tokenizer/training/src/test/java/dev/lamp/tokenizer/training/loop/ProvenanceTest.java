package dev.lamp.tokenizer.training.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {

    @TempDir
    private Path folder;

    @Test
    void theCommitIsFoundWhetherItsBranchIsPackedOrNot() throws IOException {
        Path git = Files.createDirectories(folder.resolve(".git"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/some\n");
        Path deep = Files.createDirectories(folder.resolve("deep/inside"));
        assertEquals("unknown", Provenance.commit(deep));
        Files.writeString(git.resolve("packed-refs"), "# pack-refs\n123abc refs/heads/other\n456def refs/heads/some\n");
        assertEquals("456def", Provenance.commit(deep));
        Files.writeString(Files.createDirectories(git.resolve("refs/heads")).resolve("some"), "789abc\n");
        assertEquals("789abc", Provenance.commit(deep));
    }
}
