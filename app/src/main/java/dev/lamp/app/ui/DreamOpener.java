package dev.lamp.app.ui;

import dev.lamp.app.play.Dream;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Opens another model in the background and plays with it in place of the present one. */
@FunctionalInterface
public interface DreamOpener {

    /**
     * Opens a model. If that fails, the window tells why, and the present model stays.
     *
     * @param dream opens it; slow
     * @param done told on the window's thread whether it worked
     */
    void open(Callable<Dream> dream, Consumer<Boolean> done);
}
