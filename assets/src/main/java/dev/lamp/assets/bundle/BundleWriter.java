package dev.lamp.assets.bundle;

import dev.lamp.assets.bundle.BundleManifest.FileEntry;
import dev.lamp.assets.file.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes model bundles; fills in sizes and hashes itself. */
public final class BundleWriter {

    private final BundleManifest manifest;
    private final Map<String, byte[]> contents;

    private BundleWriter(BundleManifest manifest, Map<String, byte[]> contents) {
        this.manifest = manifest;
        this.contents = contents;
    }

    /**
     * Prepares a bundle.
     *
     * @param manifest everything but the files; its own file list is replaced
     * @param contents bytes by file name: the graphs and the model card
     */
    public static BundleWriter of(BundleManifest manifest, Map<String, byte[]> contents) {
        Map<String, FileEntry> entries = new TreeMap<>();
        contents.forEach((name, bytes) -> entries.put(name, new FileEntry(bytes.length, Sha256.of(bytes))));
        Map<String, byte[]> all = new LinkedHashMap<>();
        BundleManifest complete = manifest.withFiles(entries);
        all.put(BundleManifest.FILE_NAME, ManifestJson.write(complete));
        all.putAll(new TreeMap<>(contents));
        return new BundleWriter(complete, all);
    }

    /** Prepares a copy of a bundle that says something else about its actions, in the model card, too. */
    public static BundleWriter of(ModelBundle bundle, List<BundleManifest.Action> actions, int idleAction) {
        Map<String, byte[]> contents = new LinkedHashMap<>(bundle.contents());
        contents.computeIfPresent(
                ModelBundle.MODEL_CARD,
                (name, card) ->
                        ActionTable.renewedIn(bundle.modelCard(), actions).getBytes(StandardCharsets.UTF_8));
        return of(bundle.manifest().withActions(actions, idleAction), contents);
    }

    /** The manifest with its file list. */
    public BundleManifest manifest() {
        return manifest;
    }

    /** Writes into a folder, which is made if need be; files of other names in it are left alone. */
    public void writeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Writes one zip file; equal bundles give equal bytes. */
    public void writeZip(Path path) throws IOException {
        WholeFile.write(path, this::zipTo);
    }

    private void zipTo(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
