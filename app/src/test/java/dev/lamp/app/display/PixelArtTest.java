package dev.lamp.app.display;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import org.junit.jupiter.api.Test;

class PixelArtTest {
    private static final Palette PALETTE = Palette.of(0x000000, 0xFFFFFF);

    @Test
    void straightEdgesStayAsTheyAre() {
        Frame frame = Frame.of(new FrameSize(2, 2), PALETTE, new byte[] {0, 1, 0, 1});
        assertArrayEquals(
                new byte[] {0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1},
                PixelArt.doubled(frame).toIndices());
    }

    @Test
    void aStaircaseLosesItsCorners() {
        Frame frame = Frame.of(new FrameSize(3, 3), PALETTE, new byte[] {0, 0, 1, 0, 1, 1, 1, 1, 1});
        Frame doubled = PixelArt.doubled(frame);
        assertEquals(0, doubled.index(2, 2));
        assertEquals(1, doubled.index(3, 3));
    }
}
