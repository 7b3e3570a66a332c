package dev.lamp.app.library;

import dev.lamp.assets.error.MendableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures to start from that come with Lamp, in the order of their index: a text file with a line for each, its
 * file name, a tab and its title. Empty lines and lines that begin with # say nothing.
 */
public final class BundledPrompts {

    private static final String FOLDER = "/dev/lamp/prompts/";
    private static final String INDEX = "index.txt";

    private BundledPrompts() {}

    /**
     * Reads them all.
     *
     * @throws IOException if the index names a file that is not there
     * @throws MendableException if one of them is not a picture
     */
    public static List<Prompt> read(PictureReader reader) throws IOException, MendableException {
        List<Prompt> prompts = new ArrayList<>();
        for (String line :
                new String(bytes(INDEX), StandardCharsets.UTF_8).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\t", 2);
                String title = parts.length > 1 ? parts[1].strip() : parts[0];
                prompts.add(new Prompt(title, reader.read(bytes(parts[0].strip()))));
            }
        }
        return prompts;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = BundledPrompts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("expected the resource " + FOLDER + name + ", found none");
            }
            return in.readAllBytes();
        }
    }
}
