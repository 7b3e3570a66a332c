package dev.lamp.app.library;

import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import java.util.ArrayList;
import java.util.List;

/** The pictures to start from that come with Lamp, in the order of the shelf. */
public final class BundledPrompts {

    private BundledPrompts() {}

    /**
     * Reads them all.
     *
     * @throws MendableException if one of them is not a picture
     */
    public static List<Prompt> read(PictureReader reader) throws MendableException {
        List<Prompt> prompts = new ArrayList<>();
        for (ShelfPrompt prompt : PromptShelf.all()) {
            prompts.add(new Prompt(prompt.title(), reader.read(PromptShelf.picture(prompt))));
        }
        return prompts;
    }
}
