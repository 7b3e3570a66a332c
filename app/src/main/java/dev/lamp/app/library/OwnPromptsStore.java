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
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps the player's part of the shelf in one JSON file. What cannot be read is as if it were not there. One thread may
 * say what is to be kept and another write it: the latest is what is in the file in the end.
 */
public final class OwnPromptsStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BYTES = 8 << 20;

    private final Path file;
    private final AtomicReference<OwnPrompts> wanted = new AtomicReference<>();

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
            return new OwnPrompts(own, titles(root.path("pinned")), titles(root.path("recent")));
        } catch (IOException | IllegalArgumentException unreadable) {
            return OwnPrompts.NONE;
        }
    }

    private static List<String> titles(JsonNode array) {
        List<String> titles = new ArrayList<>();
        array.forEach(title -> titles.add(title.asText()));
        return titles;
    }

    /** Says what {@link #write} is to write. */
    public void keep(OwnPrompts prompts) {
        wanted.set(prompts);
    }

    /** Writes what is to be kept, unless it has been written. */
    public synchronized void write() throws IOException {
        OwnPrompts latest = wanted.getAndSet(null);
        if (latest != null) {
            save(latest);
        }
    }

    private void save(OwnPrompts prompts) throws IOException {
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
        prompts.recent().forEach(root.putArray("recent")::add);
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.writeText(file, JSON.writeValueAsString(root));
    }
}
