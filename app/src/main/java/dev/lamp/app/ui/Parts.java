package dev.lamp.app.ui;

import dev.lamp.app.library.PictureReader;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.play.Dream;
import dev.lamp.app.settings.SettingsStore;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What a window is made from; tests put in other parts than the application.
 *
 * @param settings where settings are kept
 * @param dream opens the world to play; slow, so it runs in the background
 * @param prompts reads the pictures that come with Lamp; runs in the background
 * @param reader reduces the player's own pictures
 */
public record Parts(
        SettingsStore settings, Callable<Dream> dream, Callable<List<Prompt>> prompts, PictureReader reader) {}
