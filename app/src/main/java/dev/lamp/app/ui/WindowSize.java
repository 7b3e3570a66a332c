package dev.lamp.app.ui;

import dev.lamp.app.settings.Settings;
import java.util.concurrent.TimeUnit;

/**
 * Which sizes of the window are worth remembering. A window manager may open it at the least size first and obey later;
 * whoever is killed in between must not find that size the next time.
 */
final class WindowSize {
    private static final double EXACT = 1;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private boolean looked;
    private long since;
    private boolean settled;

    /**
     * The settings with the size of the window, once it has had the size that was asked for, or has had the time to.
     *
     * @param settings what is remembered so far, with the size that was asked for
     */
    Settings remembered(Settings settings, double width, double height, long nanoTime) {
        if (!looked) {
            looked = true;
            since = nanoTime;
        }
        settled |= nanoTime - since > PATIENCE_NANOS
                || Math.abs(width - settings.windowWidth()) <= EXACT
                        && Math.abs(height - settings.windowHeight()) <= EXACT;
        return settled ? settings.withWindow(width, height) : settings;
    }
}
