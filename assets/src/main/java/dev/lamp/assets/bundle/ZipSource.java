package dev.lamp.assets.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A bundle in one zip file. Zipping a folder from a desktop puts all files under the folder's name; that one leading
 * folder is taken off. Nothing is ever unpacked to disk.
 */
final class ZipSource implements BundleSource {

    private static final int MAX_ENTRIES = 1000;

    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;

    ZipSource(Path path) throws IOException {
        this.path = path;
        this.zip = new ZipFile(path.toFile());
        try {
            this.entries = withoutLeadingFolder(list(zip));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Map<String, ZipEntry> list(ZipFile zip) throws ZipException {
        if (zip.size() > MAX_ENTRIES) {
            throw new ZipException("expected at most " + MAX_ENTRIES + " entries, found " + zip.size());
        }
        Map<String, ZipEntry> found = new LinkedHashMap<>();
        for (ZipEntry entry : entries(zip)) {
            if (!entry.isDirectory()
                    && !entry.getName().startsWith("__MACOSX/")
                    && found.put(entry.getName(), entry) != null) {
                throw new ZipException("two entries are named " + entry.getName());
            }
        }
        return found;
    }

    /** The zip reader of the Java platform meets names that are no UTF-8 only when it is asked for them. */
    private static List<? extends ZipEntry> entries(ZipFile zip) throws ZipException {
        try {
            return zip.stream().toList();
        } catch (IllegalArgumentException e) {
            throw new ZipException("a name in it is no text: " + e.getMessage());
        }
    }

    private static Map<String, ZipEntry> withoutLeadingFolder(Map<String, ZipEntry> found) {
        Optional<String> manifest = found.keySet().stream()
                .filter(name -> name.endsWith("/" + BundleManifest.FILE_NAME))
                .findFirst();
        if (found.containsKey(BundleManifest.FILE_NAME) || manifest.isEmpty()) {
            return found;
        }
        String folder = manifest.get().substring(0, manifest.get().length() - BundleManifest.FILE_NAME.length());
        Map<String, ZipEntry> stripped = new LinkedHashMap<>();
        found.forEach(
                (name, entry) -> stripped.put(name.startsWith(folder) ? name.substring(folder.length()) : name, entry));
        return stripped;
    }

    @Override
    public String description() {
        return path.toString();
    }

    @Override
    public Optional<Set<String>> names() {
        return Optional.of(entries.keySet());
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
