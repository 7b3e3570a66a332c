package dev.lamp.app.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.app.record.FrameJson;
import dev.lamp.assets.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps the player's part of the shelf in one JSON file. What cannot be read is as if it were not there. */
public final class OwnPromptsStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BYTES = 8 << 20;

    private final Path file;

    public OwnPromptsStore(Path file) {
        this.file = file;
    }

    public OwnPrompts load() {
        try {
            if (!Files.exists(file) || Files.size(file) > MAX_BYTES) {
                return OwnPrompts.NONE;
            }
            JsonNode root = JSON.readTree(Files.readString(file));
            List<Prompt> own = new ArrayList<>();
            for (JsonNode node : root.path("own")) {
                own.add(new Prompt(
                        node.path("title").asText(),
                        node.path("about").asText(),
                        FrameJson.read(node.path("frame")),
                        node.path("origin").asText()));
            }
            List<String> pinned = new ArrayList<>();
            root.path("pinned").forEach(title -> pinned.add(title.asText()));
            return new OwnPrompts(own, pinned);
        } catch (IOException | IllegalArgumentException unreadable) {
            return OwnPrompts.NONE;
        }
    }

    public void save(OwnPrompts prompts) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode own = root.putArray("own");
        for (Prompt prompt : prompts.own()) {
            ObjectNode node = own.addObject()
                    .put("title", prompt.title())
                    .put("about", prompt.about())
                    .put("origin", prompt.origin());
            FrameJson.write(prompt.frame(), node.putObject("frame"));
        }
        prompts.pinned().forEach(root.putArray("pinned")::add);
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.writeText(file, JSON.writeValueAsString(root));
    }
}
