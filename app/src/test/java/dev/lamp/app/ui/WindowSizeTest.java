package dev.lamp.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.app.settings.Settings;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WindowSizeTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final WindowSize size = new WindowSize();
    private Settings settings = Settings.standard().withWindow(1280, 880);

    private void is(double width, double height, long nanoTime) {
        settings = size.remembered(settings, width, height, nanoTime);
    }

    @Test
    void aSizeOnTheWayToTheOneAskedForIsNotRemembered() {
        is(960, 620, 5 * SECOND);
        assertEquals(1280, settings.windowWidth());
        is(1280, 880, 6 * SECOND);
        is(1000, 700, 7 * SECOND);
        assertEquals(1000, settings.windowWidth());
        assertEquals(700, settings.windowHeight());
    }

    @Test
    void aScreenTooSmallForTheSizeAskedForIsBelievedInTime() {
        is(1024, 768, 5 * SECOND);
        is(1024, 768, 16 * SECOND);
        assertEquals(1024, settings.windowWidth());
    }
}
