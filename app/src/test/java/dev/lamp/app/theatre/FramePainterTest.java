package dev.lamp.app.theatre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lamp.app.fake.FakeWorld;
import dev.lamp.assets.video.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares what the graphics card paints with the pixels of the frame; needs a display, such as Xvfb with Mesa. */
@Tag("screen")
class FramePainterTest {
    private static final TheatreLook STILL = new TheatreLook(false, false, true);
    private static final int SIDE = 600;

    private SdlSurface surface;
    private FramePainter painter;

    @BeforeEach
    void open() throws TheatreException {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
        surface = SdlSurface.open(false);
        painter = new FramePainter();
    }

    @AfterEach
    void close() {
        if (surface != null) {
            painter.close();
            surface.close();
        }
    }

    @Test
    void everyPixelOfTheFrameIsOnTheScreenInItsColour() {
        Frame frame = FakeWorld.landscape(4);
        painter.show(frame);
        painter.paint(SIDE, SIDE, 1, STILL);
        double pitch = SIDE / 64.0;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                int found = painter.pixel((int) ((x + 0.5) * pitch), (int) ((y + 0.5) * pitch), SIDE);
                assertEquals(frame.rgb(x, y), found, "at " + x + ", " + y);
            }
        }
    }

    @Test
    void oneFramePassesIntoTheNext() {
        Frame before = FakeWorld.landscape(0);
        Frame after = FakeWorld.landscape(1);
        painter.show(before);
        painter.show(after);
        painter.paint(SIDE, SIDE, 0, STILL);
        assertEquals(before.rgb(5, 5), painter.pixel(51, 51, SIDE));
        painter.paint(SIDE, SIDE, 0.5f, STILL);
        assertNotEquals(before.rgb(5, 5), painter.pixel(51, 51, SIDE));
        assertNotEquals(after.rgb(5, 5), painter.pixel(51, 51, SIDE));
        painter.paint(SIDE, SIDE, 1, STILL);
        assertEquals(after.rgb(5, 5), painter.pixel(51, 51, SIDE));
    }

    @Test
    void anOldTubeIsBlackInItsCorners() {
        painter.show(FakeWorld.landscape(1));
        painter.paint(SIDE, SIDE, 1, new TheatreLook(true, true, true));
        assertEquals(0, painter.pixel(1, 1, SIDE));
    }
}
