package dev.lamp.assets.bundle;

import dev.lamp.assets.bundle.BundleException.Problem;
import dev.lamp.assets.file.WholeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A trained model as it is handed around: a folder or one zip file with {@code manifest.json}, the graphs and a model
 * card. Once there is a {@code ModelBundle}, every file has been read into memory and verified; graphs are handed on as
 * bytes, so nothing in them can refer to files beside them. Immutable.
 */
public final class ModelBundle {

    /** The bundle that ships with Lamp and is used unless another is chosen. */
    public static final String DEFAULT_NAME = "first";

    /** Name of the model card inside a bundle. */
    public static final String MODEL_CARD = "MODEL_CARD.md";

    private final BundleManifest manifest;
    private final Map<String, byte[]> files;
    private final String hash;

    ModelBundle(BundleManifest manifest, Map<String, byte[]> files, String hash) {
        this.manifest = manifest;
        this.files = Map.copyOf(files);
        this.hash = hash;
    }

    /**
     * Opens a folder or a zip file.
     *
     * @throws BundleException if it is not a bundle that this Lamp can trust and read
     */
    public static ModelBundle open(Path folderOrZip) throws BundleException {
        Path present = WholeFolder.present(folderOrZip);
        if (!Files.exists(present)) {
            throw new BundleException(
                    Problem.NOT_FOUND,
                    "There is no model bundle at " + folderOrZip + ".",
                    "Check the path, or leave it out to use the bundle that ships with Lamp.");
        }
        try (BundleSource source = source(present)) {
            return new BundleReader(source).read();
        } catch (IOException e) {
            throw new BundleException(
                    Problem.NOT_A_BUNDLE,
                    folderOrZip + " is neither a folder nor a complete zip file.",
                    "Choose a model bundle: a folder or a zip file with " + BundleManifest.FILE_NAME + " in it.",
                    e);
        }
    }

    private static BundleSource source(Path path) throws IOException, BundleException {
        if (Files.isDirectory(path)) {
            return new FolderSource(path);
        }
        // The zip reader of the Java platform takes memory for as long a list of names as the file has.
        BundleReader.requireSize(Files.size(path));
        return new ZipSource(path);
    }

    /** Opens the bundle that ships with Lamp. */
    public static ModelBundle shipped() throws BundleException {
        return shipped(DEFAULT_NAME);
    }

    /** Opens a bundle that ships with Lamp by its name. */
    public static ModelBundle shipped(String name) throws BundleException {
        if (!name.matches("[a-z0-9-]{1,64}")) {
            throw notShipped(name);
        }
        ResourceSource source = new ResourceSource(name);
        if (!source.exists()) {
            throw notShipped(name);
        }
        return new BundleReader(source).read();
    }

    private static BundleException notShipped(String name) {
        return new BundleException(
                Problem.NOT_FOUND,
                "No model bundle named " + name + " came with this Lamp.",
                "Choose one by its path: a folder or a zip file.");
    }

    public BundleManifest manifest() {
        return manifest;
    }

    /** Identifies this bundle: SHA-256 of its manifest, which holds the SHA-256 of everything else. */
    public String hash() {
        return hash;
    }

    /** The serialised graph of a role, a fresh array. */
    public byte[] graph(GraphRole role) {
        return file(manifest.graphs().get(role.key()).file());
    }

    /**
     * The serialised graph of a role, a fresh array, after a look inside: it keeps all its numbers to itself, and takes
     * and gives what the manifest says. Whoever runs a graph takes it from here.
     *
     * @throws BundleException if the graph cannot be trusted with that
     */
    public byte[] checkedGraph(GraphRole role) throws BundleException {
        byte[] graph = graph(role);
        new GraphContract(manifest, role).check(graph);
        return graph;
    }

    /** The text of the model card, or an empty string if the bundle has none. */
    public String modelCard() {
        return files.containsKey(MODEL_CARD) ? new String(file(MODEL_CARD), StandardCharsets.UTF_8) : "";
    }

    /** Every file but the manifest, by name; fresh arrays. */
    Map<String, byte[]> contents() {
        return files.keySet().stream().collect(Collectors.toMap(name -> name, this::file));
    }

    private byte[] file(String name) {
        return files.get(name).clone();
    }
}
