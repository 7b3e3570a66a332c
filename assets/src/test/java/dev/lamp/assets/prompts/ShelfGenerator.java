package dev.lamp.assets.prompts;

import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.Theme;
import dev.lamp.assets.platformer.Themes;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.PngWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the prompts that come from the generator, from the seeds that the shelf's index names. When the worlds change
 * their looks, run {@link #main} with the folder of the prompts.
 */
final class ShelfGenerator {

    static final Pattern ORIGIN =
            Pattern.compile("generator, seed (\\d+), (room|scroll), (doodle|(?:theme|drawn style): (.+))");

    private ShelfGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (ShelfPrompt prompt : PromptShelf.all()) {
            if (prompt.generated()) {
                PngWriter.write(frame(prompt), 1, folder.resolve(prompt.file()));
            }
        }
    }

    /** The first frame of the scene that a prompt names as its origin. */
    static Frame frame(ShelfPrompt prompt) {
        Matcher origin = ORIGIN.matcher(prompt.origin());
        if (!origin.matches()) {
            throw new IllegalArgumentException("expected seed, camera and theme, found " + prompt.origin());
        }
        long seed = Long.parseLong(origin.group(1));
        Camera camera = Camera.valueOf(origin.group(2).toUpperCase(Locale.ROOT));
        Theme theme = origin.group(4) == null ? Themes.doodle(seed) : Themes.named(origin.group(4));
        Scene scene = Scene.of(seed, camera, theme);
        return new TileRenderer(scene).render(new Platformer(scene.level()));
    }
}
