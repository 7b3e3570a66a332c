package dev.lamp.app.ui;

import dev.lamp.app.library.PictureReader;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.play.Dream;
import dev.lamp.app.settings.SettingsStore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * What a window is made from; tests put in other parts than the application.
 *
 * @param settings where settings are kept
 * @param dream opens the world to play; slow, so it runs in the background
 * @param prompts reads the pictures that come with Lamp; runs in the background
 * @param reader reduces the player's own pictures
 * @param rooms make the rooms beside the one to play in, in the order of their tabs
 */
public record Parts(
        SettingsStore settings,
        Callable<Dream> dream,
        Callable<List<Prompt>> prompts,
        PictureReader reader,
        List<Function<House, Room>> rooms) {

    public Parts {
        rooms = List.copyOf(rooms);
    }
}
