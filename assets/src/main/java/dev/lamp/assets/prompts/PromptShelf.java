package dev.lamp.assets.prompts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The pictures to start from that come with Lamp. Stateless and thread-safe. */
public final class PromptShelf {

    private static final String FOLDER = "/dev/lamp/prompts/";
    private static final String INDEX = "prompts.json";

    private PromptShelf() {}

    /** All prompts in the order to show them. */
    public static List<ShelfPrompt> all() {
        try (InputStream in = open(INDEX)) {
            return List.copyOf(new ObjectMapper().readValue(in, new TypeReference<List<ShelfPrompt>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the prompts cannot be read", e);
        }
    }

    /** The bytes of a prompt's PNG file. */
    public static byte[] picture(ShelfPrompt prompt) {
        try (InputStream in = open(prompt.file())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the prompt " + prompt.file() + " cannot be read", e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = PromptShelf.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("expected the resource " + FOLDER + name + ", found none");
        }
        return in;
    }
}
