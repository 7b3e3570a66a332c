package dev.lamp.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.assets.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps the {@link Settings} in one JSON file. Reading never fails: a key that is missing, unknown or senseless leaves
 * its default, and a file that is no JSON at all is kept aside under another name. Writing replaces the file in one
 * move, so a crash cannot leave half of it.
 */
public final class SettingsStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BYTES = 1 << 20;

    private final Path file;

    public SettingsStore(Path file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param settings the settings, or the defaults for whatever could not be read
     * @param setAside where an unreadable file was kept, if there was one
     */
    public record Loaded(Settings settings, Optional<Path> setAside) {}

    /** The folder of the file, where Lamp keeps what belongs to the player. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** Reads the settings; a fresh installation gets the defaults. */
    public Loaded load() {
        if (!Files.exists(file)) {
            return new Loaded(Settings.standard(), Optional.empty());
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("expected at most " + MAX_BYTES + " bytes, found " + Files.size(file));
            }
            JsonNode root = JSON.readTree(Files.readString(file));
            if (root == null || !root.isObject()) {
                throw new IOException("expected a JSON object in " + file);
            }
            return new Loaded(read(root), Optional.empty());
        } catch (IOException unreadable) {
            return new Loaded(Settings.standard(), setAside());
        }
    }

    /**
     * Writes the settings.
     *
     * @throws IOException if the folder cannot be written
     */
    public void save(Settings settings) throws IOException {
        Files.createDirectories(folder());
        WholeFile.writeText(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(write(settings)));
    }

    private Optional<Path> setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(aside);
        } catch (IOException stuck) {
            return Optional.of(file);
        }
    }

    private static Settings read(JsonNode root) {
        Settings standard = Settings.standard();
        return new Settings(
                constant(root.path("theme"), standard.theme()),
                constant(root.path("preset"), standard.preset()),
                constant(root.path("mode"), standard.mode()),
                constant(root.path("filter"), standard.filter()),
                root.path("seedLocked").asBoolean(standard.seedLocked()),
                root.path("hintSeen").asBoolean(standard.hintSeen()),
                root.path("folder").asText(standard.folder()),
                root.path("windowWidth").asDouble(standard.windowWidth()),
                root.path("windowHeight").asDouble(standard.windowHeight()));
    }

    private static ObjectNode write(Settings settings) {
        return JSON.createObjectNode()
                .put("version", Settings.VERSION)
                .put("theme", lower(settings.theme()))
                .put("preset", lower(settings.preset()))
                .put("mode", lower(settings.mode()))
                .put("filter", lower(settings.filter()))
                .put("seedLocked", settings.seedLocked())
                .put("hintSeen", settings.hintSeen())
                .put("folder", settings.folder())
                .put("windowWidth", settings.windowWidth())
                .put("windowHeight", settings.windowHeight());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(JsonNode node, E standard) {
        for (E candidate : standard.getDeclaringClass().getEnumConstants()) {
            if (candidate.name().equalsIgnoreCase(node.asText())) {
                return candidate;
            }
        }
        return standard;
    }
}
