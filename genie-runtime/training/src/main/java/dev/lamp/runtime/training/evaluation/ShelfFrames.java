package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.prompt.PromptException;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Predicate;

/** The prompts that come with Lamp as frames. */
final class ShelfFrames {

    private ShelfFrames() {}

    /** All of them. */
    static List<Frame> all(FrameSize size, Palette palette) {
        return read(size, palette, prompt -> true);
    }

    /** Those that the generator did not make. */
    static List<Frame> handMade(FrameSize size, Palette palette) {
        return read(size, palette, prompt -> !prompt.generated());
    }

    private static List<Frame> read(FrameSize size, Palette palette, Predicate<ShelfPrompt> wanted) {
        PromptImporter importer = new PromptImporter(size, palette);
        return PromptShelf.all().stream()
                .filter(wanted)
                .map(prompt -> read(importer, prompt))
                .toList();
    }

    private static Frame read(PromptImporter importer, ShelfPrompt prompt) {
        try {
            return importer.read(new ByteArrayInputStream(PromptShelf.picture(prompt)), PromptOptions.DEFAULT);
        } catch (PromptException e) {
            throw new IllegalStateException("expected a picture in " + prompt.file() + ", found none", e);
        }
    }
}
