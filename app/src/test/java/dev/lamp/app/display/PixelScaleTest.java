package dev.lamp.app.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.assets.video.FrameSize;
import org.junit.jupiter.api.Test;

class PixelScaleTest {

    @Test
    void takesTheLargestWholeFactorThatFits() {
        PixelScale scale = PixelScale.fit(FrameSize.STANDARD, 900, 600, 1);
        assertEquals(9, scale.factor());
        assertEquals(576, scale.width());
        assertEquals(576, scale.height());
    }

    @Test
    void standsInTheMiddleOnWholePixels() {
        PixelScale scale = PixelScale.fit(FrameSize.STANDARD, 901, 600, 1);
        assertEquals(162, scale.x());
        assertEquals(12, scale.y());
    }

    @Test
    void countsScreenPixelsOnAFineDisplay() {
        PixelScale scale = PixelScale.fit(FrameSize.STANDARD, 900, 600, 1.5);
        assertEquals(14, scale.factor());
        assertEquals(14 * 64 / 1.5, scale.width(), 1e-9);
    }

    @Test
    void shrinksRatherThanCutsOnATinyStage() {
        assertEquals(0.5, PixelScale.fit(FrameSize.STANDARD, 32, 100, 1).factor());
    }
}
