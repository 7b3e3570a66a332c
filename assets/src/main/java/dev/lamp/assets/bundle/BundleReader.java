package dev.lamp.assets.bundle;

import dev.lamp.assets.bundle.BundleException.Problem;
import dev.lamp.assets.bundle.BundleManifest.FileEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a bundle into memory and believes nothing: names must be plain, every file must be listed, every listed file
 * must be there with its size and SHA-256. Memory stays bounded whatever the source claims.
 */
final class BundleReader {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int MAX_MANIFEST_BYTES = 1 << 20;
    private static final long MAX_BUNDLE_BYTES = 1L << 27;
    private static final String GET_AGAIN = "Get the bundle again from where it came from.";

    private final BundleSource source;

    BundleReader(BundleSource source) {
        this.source = source;
    }

    ModelBundle read() throws BundleException {
        byte[] json = readManifest();
        BundleManifest manifest = ManifestJson.read(json);
        checkGraphs(manifest);
        checkNames(manifest.files());
        checkListing(manifest.files().keySet());
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, FileEntry> file : manifest.files().entrySet()) {
            files.put(file.getKey(), readFile(file.getKey(), file.getValue()));
        }
        return new ModelBundle(manifest, files, Sha256.of(json));
    }

    private byte[] readManifest() throws BundleException {
        byte[] json = readAtMost(BundleManifest.FILE_NAME, MAX_MANIFEST_BYTES)
                .orElseThrow(() -> new BundleException(
                        Problem.NOT_A_BUNDLE,
                        "There is no model bundle in " + source.description() + ": it has no "
                                + BundleManifest.FILE_NAME + ".",
                        "Choose the folder or zip file that holds " + BundleManifest.FILE_NAME
                                + " and the .onnx files."));
        if (json.length > MAX_MANIFEST_BYTES) {
            throw new BundleException(
                    Problem.TOO_LARGE,
                    "The manifest of this model bundle is larger than " + MAX_MANIFEST_BYTES + " bytes.",
                    GET_AGAIN);
        }
        return json;
    }

    private static void checkGraphs(BundleManifest manifest) throws BundleException {
        for (GraphRole role : GraphRole.values()) {
            BundleManifest.Graph graph = manifest.graphs().get(role.key());
            if (graph == null
                    || !manifest.files().containsKey(graph.file())
                    || !graph.inputs().equals(role.inputs())
                    || !graph.outputs().equals(role.outputs())) {
                throw new BundleException(
                        Problem.INVALID_MANIFEST,
                        "The manifest of this model bundle does not describe its graph " + role.key()
                                + " the way this Lamp needs it.",
                        "Get a bundle made for this version of Lamp.");
            }
        }
    }

    private static void checkNames(Map<String, FileEntry> files) throws BundleException {
        long total = 0;
        for (Map.Entry<String, FileEntry> file : files.entrySet()) {
            checkName(file.getKey());
            if (file.getKey().equals(BundleManifest.FILE_NAME)) {
                throw new BundleException(
                        Problem.INVALID_MANIFEST, "The manifest of this model bundle lists itself.", GET_AGAIN);
            }
            total += Math.min(file.getValue().bytes(), MAX_BUNDLE_BYTES + 1);
            requireSize(total);
        }
    }

    /** @throws BundleException if a bundle may not have so many bytes */
    static void requireSize(long bytes) throws BundleException {
        if (bytes > MAX_BUNDLE_BYTES) {
            throw new BundleException(
                    Problem.TOO_LARGE,
                    "This model bundle is larger than " + (MAX_BUNDLE_BYTES >> 20) + " MB.",
                    "Use a smaller bundle.");
        }
    }

    private static void checkName(String name) throws BundleException {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new BundleException(
                    Problem.UNSAFE_NAME,
                    "This model bundle names a file that may not be in one: " + printable(name) + ".",
                    "Do not use this bundle unless you trust who made it; get it again from its source.");
        }
    }

    private void checkListing(Set<String> listed) throws BundleException {
        Optional<Set<String>> names = source.names();
        if (names.isEmpty()) {
            return;
        }
        for (String name : names.get()) {
            checkName(name);
        }
        Set<String> extra = new TreeSet<>(names.get());
        extra.removeAll(listed);
        extra.remove(BundleManifest.FILE_NAME);
        if (!extra.isEmpty()) {
            throw new BundleException(
                    Problem.EXTRA_FILE,
                    "This model bundle holds a file that its manifest does not list: "
                            + extra.iterator().next() + ".",
                    "Remove the file, or get the bundle again.");
        }
    }

    private byte[] readFile(String name, FileEntry entry) throws BundleException {
        byte[] bytes = readAtMost(name, (int) entry.bytes())
                .orElseThrow(() -> new BundleException(
                        Problem.MISSING_FILE, "The file " + name + " is missing from this model bundle.", GET_AGAIN));
        if (bytes.length != entry.bytes()) {
            throw new BundleException(
                    Problem.DAMAGED,
                    "The file " + name + " of this model bundle has "
                            + (bytes.length < entry.bytes() ? "been cut short" : "grown") + ": expected "
                            + entry.bytes()
                            + " bytes, found " + (bytes.length < entry.bytes() ? "" : "at least ") + bytes.length + ".",
                    GET_AGAIN);
        }
        String found = Sha256.of(bytes);
        if (!found.equals(entry.sha256())) {
            throw new BundleException(
                    Problem.DAMAGED,
                    "The file " + name + " of this model bundle is not the one that was published: expected SHA-256 "
                            + entry.sha256() + ", found " + found + ".",
                    GET_AGAIN);
        }
        return bytes;
    }

    /** Up to {@code limit + 1} bytes of a file, so that the caller can tell "too many" without reading them all. */
    private Optional<byte[]> readAtMost(String name, int limit) throws BundleException {
        try {
            Optional<InputStream> opened = source.open(name);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = opened.get()) {
                return Optional.of(in.readNBytes(limit + 1));
            }
        } catch (IOException e) {
            throw new BundleException(
                    Problem.UNREADABLE,
                    "The file " + name + " of " + source.description() + " cannot be read.",
                    "Check that you may read it, or get the bundle again.",
                    e);
        }
    }

    private static String printable(String name) {
        String shown = name.length() > 80 ? name.substring(0, 80) + "..." : name;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
