package dev.lamp.app.cli;

import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.tokenizer.prompt.PromptException;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.nio.file.Path;

/** Finds the prompt that was asked for: a picture file, or one of the prompts that come with Lamp by its name. */
final class PromptChoice {

    private final PromptImporter importer;

    PromptChoice(BundleManifest manifest) {
        this.importer = new PromptImporter(manifest.frame(), manifest.palette());
    }

    /**
     * Reads a prompt.
     *
     * @param fileOrName the name of a prompt that comes with Lamp, with or without .png, or else a path
     * @throws PromptException if there is neither, or it is not a picture
     */
    Frame read(String fileOrName) throws PromptException {
        for (ShelfPrompt prompt : PromptShelf.all()) {
            if (prompt.file().equals(fileOrName) || prompt.name().equals(fileOrName)) {
                return importer.read(prompt);
            }
        }
        return importer.read(Path.of(fileOrName), PromptOptions.DEFAULT);
    }

    /** The name of the first prompt that comes with Lamp. */
    static String first() {
        return PromptShelf.all().get(0).name();
    }
}
