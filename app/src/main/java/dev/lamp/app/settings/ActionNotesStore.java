package dev.lamp.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.app.input.ActionNotes;
import dev.lamp.assets.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Keeps the {@link ActionNotes} of every bundle in one JSON file. What cannot be read is as if it were not there. */
public final class ActionNotesStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BYTES = 1 << 20;

    private final Path file;

    public ActionNotesStore(Path file) {
        this.file = file;
    }

    /** The notes on a bundle; the standard ones if there are none. */
    public synchronized ActionNotes load(String bundleHash) {
        JsonNode notes = root().path(bundleHash);
        try {
            return new ActionNotes(
                    list(notes.path("names"), JsonNode::asText),
                    list(notes.path("keys"), JsonNode::asText),
                    list(notes.path("uses"), JsonNode::asLong),
                    notes.path("idle").asInt(ActionNotes.IDLE_OF_BUNDLE));
        } catch (IllegalArgumentException none) {
            return ActionNotes.standard();
        }
    }

    /** Keeps the notes on a bundle beside those on others. */
    public synchronized void save(String bundleHash, ActionNotes notes) throws IOException {
        ObjectNode root = root();
        ObjectNode node = root.putObject(bundleHash);
        notes.names().forEach(node.putArray("names")::add);
        notes.keys().forEach(node.putArray("keys")::add);
        notes.uses().forEach(node.putArray("uses")::add);
        node.put("idle", notes.idle());
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.writeText(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private ObjectNode root() {
        try {
            if (Files.exists(file)
                    && Files.size(file) <= MAX_BYTES
                    && JSON.readTree(Files.readString(file)) instanceof ObjectNode root) {
                return root;
            }
        } catch (IOException unreadable) {
            return JSON.createObjectNode();
        }
        return JSON.createObjectNode();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(reader.apply(node)));
        return list;
    }
}
