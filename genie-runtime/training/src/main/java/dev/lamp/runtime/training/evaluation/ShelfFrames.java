package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.prompt.PromptException;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The prompts that come with Lamp as frames. */
final class ShelfFrames {

    private ShelfFrames() {}

    /** All of them, as they are played. */
    static List<Frame> all(FrameSize size, Palette palette) {
        return frames(size, palette, prompt -> true, PromptImporter::read);
    }

    /** Those that the generator did not make, as they were drawn. */
    static List<Frame> handMade(FrameSize size, Palette palette) {
        return frames(size, palette, prompt -> !prompt.generated(), PromptImporter::readDrawn);
    }

    /** Those that the generator did not make, with the heroes that they are played with. */
    static List<Frame> handMadeCast(FrameSize size, Palette palette) {
        return frames(size, palette, prompt -> !prompt.generated(), PromptImporter::read);
    }

    /** A way to read a prompt. */
    private interface Reading {
        Frame read(PromptImporter importer, ShelfPrompt prompt) throws PromptException;
    }

    private static List<Frame> frames(FrameSize size, Palette palette, Predicate<ShelfPrompt> which, Reading reading) {
        PromptImporter importer = new PromptImporter(size, palette);
        List<Frame> frames = new ArrayList<>();
        for (ShelfPrompt prompt : PromptShelf.all()) {
            if (which.test(prompt)) {
                frames.add(read(importer, prompt, reading));
            }
        }
        return frames;
    }

    private static Frame read(PromptImporter importer, ShelfPrompt prompt, Reading reading) {
        try {
            return reading.read(importer, prompt);
        } catch (PromptException e) {
            throw new IllegalStateException("expected a picture in " + prompt.file() + ", found none", e);
        }
    }
}
