package dev.lamp.app.library;

import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import java.util.ArrayList;
import java.util.List;

/** The pictures to start from that come with Lamp, as the model sees them. */
public final class ShippedPrompts {

    private ShippedPrompts() {}

    /**
     * Reads them all, in the order of the shelf.
     *
     * @throws MendableException if one of them cannot be read
     */
    public static List<Prompt> read(PictureReader reader) throws MendableException {
        List<Prompt> prompts = new ArrayList<>();
        for (ShelfPrompt prompt : PromptShelf.all()) {
            prompts.add(new Prompt(
                    prompt.title(),
                    prompt.about(),
                    prompt.cast(reader.read(PromptShelf.picture(prompt))),
                    prompt.origin()));
        }
        return prompts;
    }
}
