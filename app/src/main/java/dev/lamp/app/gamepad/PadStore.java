package dev.lamp.app.gamepad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.assets.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tinylog.Logger;

/**
 * Keeps what the buttons do in a small file. Reading never fails: what makes no sense is as in a fresh installation.
 */
public final class PadStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private final Path file;

    /** @param home the folder where Lamp keeps what belongs to the player; it need not exist yet */
    public PadStore(Path home) {
        this.file = home.resolve("gamepad.json");
    }

    /** Reads what the buttons do. */
    public PadBindings load() {
        PadBindings bindings = PadBindings.standard();
        if (!Files.exists(file)) {
            return bindings;
        }
        try {
            JsonNode buttons = JSON.readTree(Files.readString(file)).path("buttons");
            for (PadButton button : PadButton.values()) {
                String word = buttons.path(lower(button)).asText();
                for (PadMeaning meaning : PadMeaning.values()) {
                    bindings = lower(meaning).equals(word) ? bindings.with(button, meaning) : bindings;
                }
            }
        } catch (IOException unreadable) {
            Logger.warn(unreadable, "what the buttons of gamepads do could not be read");
        }
        return bindings;
    }

    /**
     * Writes what the buttons do, in one move.
     *
     * @throws IOException if the folder cannot be written
     */
    public void save(PadBindings bindings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ObjectNode root = JSON.createObjectNode().put("version", VERSION);
        ObjectNode buttons = root.putObject("buttons");
        for (PadButton button : PadButton.values()) {
            buttons.put(lower(button), lower(bindings.of(button)));
        }
        WholeFile.writeText(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
