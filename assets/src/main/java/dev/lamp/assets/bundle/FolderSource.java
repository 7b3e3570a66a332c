package dev.lamp.assets.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bundle that lies unpacked in a folder. Links are not followed, hidden files are not seen. */
final class FolderSource implements BundleSource {

    private final Path folder;
    private final Set<String> names;

    FolderSource(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> entries = Files.list(folder)) {
            names = entries.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    public String description() {
        return folder.toString();
    }

    @Override
    public Optional<Set<String>> names() {
        return Optional.of(names);
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        if (!names.contains(name) || !Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS));
    }
}
