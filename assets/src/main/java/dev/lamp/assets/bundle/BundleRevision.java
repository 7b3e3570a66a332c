package dev.lamp.assets.bundle;

import dev.lamp.assets.bundle.BundleException.Problem;
import dev.lamp.assets.file.WholeFile;
import dev.lamp.assets.file.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets the folder of a bundle say something else about its actions, and takes it back. The graphs stay as they are;
 * manifest and model card change together, in one move, and what they said before is kept in a hidden folder among
 * them. A revised bundle has another hash. One writer per folder at a time.
 */
public final class BundleRevision {

    private static final String BEFORE = ".before";
    private static final List<String> REVISED = List.of(BundleManifest.FILE_NAME, ModelBundle.MODEL_CARD);

    private final Path folder;

    /**
     * @param folder of a bundle
     * @throws BundleException if it is no folder
     */
    public BundleRevision(Path folder) throws BundleException {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw new BundleException(
                    Problem.NOT_A_BUNDLE,
                    "Only a bundle that lies in a folder can be changed, and " + folder + " is none.",
                    "Have the changed bundle written into another folder.");
        }
    }

    /** Revises the bundle; what it said before takes the place of what was kept earlier. */
    public void write(List<BundleManifest.Action> actions, int idleAction) throws IOException, BundleException {
        BundleWriter revised = BundleWriter.of(ModelBundle.open(folder), actions, idleAction);
        WholeFolder.replace(folder, fresh -> {
            revised.writeFolder(fresh);
            copy(REVISED, folder, Files.createDirectory(fresh.resolve(BEFORE)));
        });
    }

    /**
     * Makes the bundle what it was before the last revision, byte for byte.
     *
     * @throws BundleException if it was never revised
     */
    public void undo() throws IOException, BundleException {
        Path before = folder.resolve(BEFORE);
        if (!Files.isDirectory(before, LinkOption.NOFOLLOW_LINKS)) {
            throw new BundleException(
                    Problem.NOT_FOUND,
                    "Nothing is kept in " + folder + " that could be brought back.",
                    "It is as it was made, or was brought back already.");
        }
        List<String> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
        WholeFolder.replace(folder, fresh -> {
            copy(files, folder, fresh);
            copy(REVISED, before, fresh);
        });
    }

    private static void copy(List<String> names, Path from, Path to) throws IOException {
        for (String name : names) {
            if (Files.isRegularFile(from.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                WholeFile.write(to.resolve(name), Files.readAllBytes(from.resolve(name)));
            }
        }
    }
}
