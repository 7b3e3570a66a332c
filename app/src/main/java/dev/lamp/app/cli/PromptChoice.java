package dev.lamp.app.cli;

import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.video.Frame;
import dev.lamp.tokenizer.prompt.PromptException;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the prompt that was asked for: a picture file, or one of the prompts that come with Lamp by its name. */
final class PromptChoice {

    private static final String FOLDER = "/dev/lamp/prompts/";
    private static final List<String> ENDINGS = List.of("", ".png", ".jpg", ".jpeg", ".gif", ".bmp");

    private final PromptImporter importer;

    PromptChoice(BundleManifest manifest) {
        this.importer = new PromptImporter(manifest.frame(), manifest.palette());
    }

    /**
     * Reads a prompt.
     *
     * @param fileOrName a path if there is such a file, else the name of a prompt with or without its ending
     * @throws PromptException if there is neither, or it is not a picture
     */
    Frame read(String fileOrName) throws PromptException, IOException {
        if (!Files.exists(Path.of(fileOrName)) && fileOrName.matches("[\\w.-]{1,100}")) {
            for (String ending : ENDINGS) {
                try (InputStream in = PromptChoice.class.getResourceAsStream(FOLDER + fileOrName + ending)) {
                    if (in != null) {
                        return importer.read(in, PromptOptions.DEFAULT);
                    }
                }
            }
        }
        return importer.read(Path.of(fileOrName), PromptOptions.DEFAULT);
    }

    /** The name of the first prompt that comes with Lamp. */
    static String first() throws IOException {
        try (InputStream in = PromptChoice.class.getResourceAsStream(FOLDER + "index.txt")) {
            String index =
                    new String(Objects.requireNonNull(in, "prompts/index.txt").readAllBytes(), StandardCharsets.UTF_8);
            return names(index).findFirst().orElseThrow(() -> new IOException("expected a prompt, found none"));
        }
    }

    /** The file names in an index: a line each, name, tab, title; lines that begin with # say nothing. */
    private static Stream<String> names(String index) {
        return index.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", 2)[0].strip());
    }
}
