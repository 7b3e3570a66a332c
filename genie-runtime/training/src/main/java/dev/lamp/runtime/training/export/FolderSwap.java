package dev.lamp.runtime.training.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Replaces a folder as a whole: the new one is written beside it and takes its place when it is complete. */
final class FolderSwap {

    private FolderSwap() {}

    /** Writes the files of a folder that exists and is empty. */
    @FunctionalInterface
    interface Contents {
        void writeTo(Path folder) throws IOException;
    }

    static void replace(Path folder, Contents contents) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, ".new-");
        try {
            Path complete = Files.createDirectory(fresh.resolve("complete"));
            contents.writeTo(complete);
            if (Files.exists(folder)) {
                Files.move(folder, fresh.resolve("replaced"));
            }
            Files.move(complete, folder);
        } finally {
            delete(fresh);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
