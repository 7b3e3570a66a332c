package dev.lamp.app.cli;

import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.tokenizer.prompt.PromptException;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads many prompts to compare: from a folder of pictures, or those that come with Lamp. */
final class PromptFolder {

    private final PromptImporter importer;
    private final long seed;
    private final boolean shared;

    /**
     * @param seed of the first prompt
     * @param shared whether all prompts have that seed; otherwise they count on from it
     */
    PromptFolder(BundleManifest manifest, long seed, boolean shared) {
        this.importer = new PromptImporter(manifest.frame(), manifest.palette());
        this.seed = seed;
        this.shared = shared;
    }

    /**
     * The pictures of a folder by name, other files aside.
     *
     * @throws PromptException if one of them cannot be read
     */
    List<PromptStart> read(Path folder, int most) throws IOException, PromptException {
        List<Path> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            pictures =
                    files.filter(PromptFolder::isPicture).sorted().limit(most).toList();
        }
        List<PromptStart> prompts = new ArrayList<>();
        for (Path picture : pictures) {
            String file = picture.getFileName().toString();
            add(prompts, file.substring(0, file.lastIndexOf('.')), importer.read(picture, PromptOptions.DEFAULT));
        }
        return prompts;
    }

    /** The first prompts that come with Lamp. */
    List<PromptStart> shipped(int most) throws PromptException {
        List<PromptStart> prompts = new ArrayList<>();
        for (ShelfPrompt prompt : PromptShelf.all().stream().limit(most).toList()) {
            add(prompts, prompt.name(), importer.read(prompt));
        }
        return prompts;
    }

    private void add(List<PromptStart> prompts, String name, Frame frame) {
        prompts.add(new PromptStart(name, frame, shared ? seed : seed + prompts.size()));
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches(".+\\.(png|jpe?g|gif|bmp)") && Files.isRegularFile(file);
    }
}
