package dev.lamp.app.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.app.library.BundleEntry.Content;
import dev.lamp.app.library.BundlePlace.Kind;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.file.WholeFile;
import dev.lamp.runtime.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tinylog.Logger;

/**
 * The bundles of this player: the shipped one, those in a folder of Lamp's, those opened from elsewhere; and what was
 * decided about them, kept in a small file. Everything here may be slow. Thread-safe.
 */
public final class BundleLibrary {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private final Path folder;
    private final Path file;

    /** @param home the folder where Lamp keeps what belongs to the player; it need not exist yet */
    public BundleLibrary(Path home) {
        this.folder = home.resolve("bundles");
        this.file = home.resolve("library.json");
    }

    /** Bundles put here are found by themselves. */
    public Path folder() {
        return folder;
    }

    /**
     * All bundles, each checked; one that cannot be used says why.
     *
     * @param playing is among them in any case
     */
    public List<BundleEntry> list(BundlePlace playing) {
        Set<BundlePlace> places = new LinkedHashSet<>(List.of(BundlePlace.SHIPPED));
        places.addAll(own());
        places.add(playing);
        choices().opened().forEach(path -> places.add(place(Path.of(path))));
        return places.stream().map(BundleLibrary::read).toList();
    }

    /** Reads one bundle and checks every file of it. */
    public static BundleEntry read(BundlePlace place) {
        try {
            ModelBundle bundle = place.open();
            Content content = new Content(bundle.manifest(), bundle.modelCard(), bundle.hash());
            return new BundleEntry(place, Optional.of(content), Optional.empty());
        } catch (BundleException unusable) {
            return new BundleEntry(place, Optional.empty(), Optional.of(unusable));
        }
    }

    private List<BundlePlace> own() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(this::place)
                    .toList();
        } catch (IOException unreadable) {
            Logger.warn(unreadable, "the folder of bundles could not be listed");
            return List.of();
        }
    }

    /** The place of a path: in the library's own folder, or elsewhere. */
    public BundlePlace place(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean own = folder.toAbsolutePath().normalize().equals(absolute.getParent());
        return new BundlePlace(own ? Kind.OWN : Kind.OPENED, absolute);
    }

    /** The bundle to start with: the chosen one if it is still there, or else the shipped one. */
    public BundlePlace standard() {
        String id = choices().standard();
        Path path = Path.of(id);
        return id.equals(BundlePlace.SHIPPED.id()) || !Files.exists(path) ? BundlePlace.SHIPPED : place(path);
    }

    /**
     * Deletes a bundle from the disk: the files that its manifest lists, and the folder if that leaves it empty.
     *
     * @return the bytes that this has freed
     * @throws IOException if it cannot be deleted, or came with Lamp
     */
    public long delete(BundleEntry entry) throws IOException {
        Path path = entry.place().path();
        if (path == null) {
            throw new IOException("expected a bundle of the player's own, found the one that came with Lamp");
        }
        long freed = 0;
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            List<String> names = new ArrayList<>(List.of(BundleManifest.FILE_NAME));
            entry.content()
                    .ifPresent(known -> names.addAll(known.manifest().files().keySet()));
            for (String name : names) {
                freed += deleteFile(path.resolve(name));
            }
            try (Stream<Path> left = Files.list(path)) {
                if (left.findAny().isEmpty()) {
                    Files.delete(path);
                }
            }
        } else {
            freed = deleteFile(path);
        }
        save(choices().without(entry.place().id()));
        return freed;
    }

    private static long deleteFile(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        long bytes = Files.size(path);
        Files.delete(path);
        return bytes;
    }

    /** What was decided; whatever cannot be read is as in a fresh installation. */
    public synchronized LibraryChoices choices() {
        LibraryChoices fresh = LibraryChoices.fresh();
        if (!Files.exists(file)) {
            return fresh;
        }
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            List<String> opened = new ArrayList<>();
            root.path("opened").forEach(path -> opened.add(path.asText()));
            return new LibraryChoices(
                    root.path("standard").asText(fresh.standard()),
                    device(root.path("device").asText(), fresh.device()),
                    opened);
        } catch (IOException | RuntimeException unreadable) {
            Logger.warn(unreadable, "what was decided about bundles could not be read");
            return fresh;
        }
    }

    private static Device device(String name, Device otherwise) {
        return Stream.of(Device.values())
                .filter(device -> device.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(otherwise);
    }

    /**
     * Writes what was decided, in one move.
     *
     * @throws IOException if the folder cannot be written
     */
    public synchronized void save(LibraryChoices choices) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ObjectNode root = JSON.createObjectNode()
                .put("version", VERSION)
                .put("standard", choices.standard())
                .put("device", choices.device().name());
        choices.opened().forEach(root.putArray("opened")::add);
        WholeFile.writeText(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }
}
