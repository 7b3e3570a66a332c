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
import java.util.function.BiFunction;

/** The prompts that come with Lamp as frames. */
final class ShelfFrames {

    private ShelfFrames() {}

    /** All of them, as they are played. */
    static List<Frame> all(FrameSize size, Palette palette) {
        return PromptShelf.all().stream()
                .map(prompt -> prompt.cast(read(size, palette, prompt)))
                .toList();
    }

    /** Those that the generator did not make, as they were drawn. */
    static List<Frame> handMade(FrameSize size, Palette palette) {
        return handMade(size, palette, (prompt, drawn) -> drawn);
    }

    /** Those that the generator did not make, with the heroes that they are played with. */
    static List<Frame> handMadeCast(FrameSize size, Palette palette) {
        return handMade(size, palette, ShelfPrompt::cast);
    }

    private static List<Frame> handMade(FrameSize size, Palette palette, BiFunction<ShelfPrompt, Frame, Frame> finish) {
        return PromptShelf.all().stream()
                .filter(prompt -> !prompt.generated())
                .map(prompt -> finish.apply(prompt, read(size, palette, prompt)))
                .toList();
    }

    private static Frame read(FrameSize size, Palette palette, ShelfPrompt prompt) {
        try {
            ByteArrayInputStream picture = new ByteArrayInputStream(PromptShelf.picture(prompt));
            return new PromptImporter(size, palette).read(picture, PromptOptions.DEFAULT);
        } catch (PromptException e) {
            throw new IllegalStateException("expected a picture in " + prompt.file() + ", found none", e);
        }
    }
}
