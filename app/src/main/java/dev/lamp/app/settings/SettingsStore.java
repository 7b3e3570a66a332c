package dev.lamp.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.app.play.Preset;
import dev.lamp.app.play.Tuning;
import dev.lamp.assets.file.WholeFile;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Keeps the {@link Settings} in one JSON file. Reading never fails: a key that is missing, unknown or senseless leaves
 * its default. A file in the folder that is no JSON at all, this or one of what else Lamp remembers, is kept aside
 * under another name. Writing replaces the file in one move, so a crash cannot leave half of it.
 */
public final class SettingsStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BYTES = 16 << 20;

    private final Path file;

    public SettingsStore(Path file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param settings the settings, or the defaults for whatever could not be read
     * @param setAside where unreadable files were kept, if there were any
     */
    public record Loaded(Settings settings, List<Path> setAside) {}

    /** The folder of the file, where Lamp keeps what belongs to the player. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** Reads the settings; a fresh installation gets the defaults. */
    public Loaded load() {
        List<Path> setAside = setAside();
        try {
            return new Loaded(Files.exists(file) ? read(parsed(file)) : Settings.standard(), setAside);
        } catch (IOException unreadable) {
            return new Loaded(Settings.standard(), setAside);
        }
    }

    private static JsonNode parsed(Path json) throws IOException {
        if (Files.size(json) > MAX_BYTES) {
            throw new IOException("expected at most " + MAX_BYTES + " bytes, found " + Files.size(json));
        }
        JsonNode root = JSON.readTree(Files.readString(json));
        if (root == null || !root.isObject()) {
            throw new IOException("expected a JSON object in " + json);
        }
        return root;
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

    private List<Path> setAside() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(json -> json.toString().endsWith(".json") && !isReadable(json))
                    .sorted()
                    .map(SettingsStore::setAside)
                    .toList();
        } catch (IOException closed) {
            return List.of();
        }
    }

    private static boolean isReadable(Path json) {
        try {
            return parsed(json).isObject();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Path setAside(Path json) {
        Path aside = json.resolveSibling(json.getFileName() + ".unreadable");
        try {
            return Files.move(json, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stuck) {
            return json;
        }
    }

    private static Settings read(JsonNode root) {
        Settings standard = Settings.standard();
        return new Settings(
                constant(root.path("theme"), standard.theme()),
                tuning(root, standard.tuning()),
                constant(root.path("mode"), standard.mode()),
                constant(root.path("filter"), standard.filter()),
                root.path("hintSeen").asBoolean(standard.hintSeen()),
                root.path("folder").asText(standard.folder()),
                root.path("windowWidth").asDouble(standard.windowWidth()),
                root.path("windowHeight").asDouble(standard.windowHeight()));
    }

    /** Knobs as they were left; the first version knew presets alone. */
    private static Tuning tuning(JsonNode root, Tuning standard) {
        SamplingOptions usual = constant(root.path("preset"), Preset.BALANCED).sampling();
        return new Tuning(
                sampling(root, usual),
                root.path("rate").asInt(standard.rate()),
                root.path("seedLocked").asBoolean(standard.seedLocked()));
    }

    private static SamplingOptions sampling(JsonNode root, SamplingOptions usual) {
        try {
            return new SamplingOptions(
                    root.path("passes").asInt(usual.steps()),
                    (float) root.path("temperature").asDouble(usual.temperature()),
                    (float) root.path("order").asDouble(usual.order()));
        } catch (IllegalArgumentException senseless) {
            return usual;
        }
    }

    private static ObjectNode write(Settings settings) {
        return JSON.createObjectNode()
                .put("version", Settings.VERSION)
                .put("theme", lower(settings.theme()))
                .put("passes", settings.tuning().sampling().steps())
                .put("temperature", settings.tuning().sampling().temperature())
                .put("order", settings.tuning().sampling().order())
                .put("rate", settings.tuning().rate())
                .put("seedLocked", settings.tuning().seedLocked())
                .put("mode", lower(settings.mode()))
                .put("filter", lower(settings.filter()))
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
