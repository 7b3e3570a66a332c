package dev.lamp.assets.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces a folder as a whole: the new one is written beside it and takes its place when it is complete. Two moves are
 * needed for that; whoever is killed between them leaves the old folder under another name, where {@link #present}
 * finds it.
 */
public final class WholeFolder {

    private WholeFolder() {}

    /** Writes the files of a folder that exists and is empty. */
    @FunctionalInterface
    public interface Contents {
        void writeTo(Path folder) throws IOException;
    }

    /** Replaces a folder, or makes it; if anything fails, it stays as it was. One writer per folder at a time. */
    public static void replace(Path folder, Contents contents) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path fresh = beside(folder, "new");
        Path replaced = beside(folder, "replaced");
        if (!Files.exists(folder) && Files.exists(replaced)) {
            Files.move(replaced, folder);
        }
        delete(fresh);
        delete(replaced);
        try {
            contents.writeTo(Files.createDirectory(fresh));
            if (Files.exists(folder)) {
                Files.move(folder, replaced);
            }
            Files.move(fresh, folder);
            delete(replaced);
        } finally {
            delete(fresh);
        }
    }

    /** The folder, or the one that was about to be replaced when a writer was killed. */
    public static Path present(Path folder) {
        Path replaced = beside(folder, "replaced");
        return Files.exists(folder) || !Files.isDirectory(replaced) ? folder : replaced;
    }

    private static Path beside(Path folder, String what) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return folder.toAbsolutePath().normalize().resolveSibling("." + name + "." + what);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
