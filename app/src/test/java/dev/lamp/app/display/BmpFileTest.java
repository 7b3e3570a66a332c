package dev.lamp.app.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class BmpFileTest {

    @Test
    void aFrameThatIsPastedComesInUnchanged() throws Exception {
        int[] argb = new int[FrameSize.STANDARD.pixels()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | StandardPalette.PALETTE.rgb((i * 7 + i / 64) % StandardPalette.PALETTE.size());
        }
        Frame read = importer().read(new ByteArrayInputStream(BmpFile.of(64, 64, argb)), PromptOptions.DEFAULT);
        for (int i = 0; i < argb.length; i++) {
            assertEquals(argb[i] & 0xFFFFFF, read.rgb(i % 64, i / 64));
        }
    }

    @Test
    void whatShinesThroughLiesOnWhite() {
        byte[] file = BmpFile.of(1, 1, new int[] {0x00123456});
        assertEquals(-1, file[54]);
        assertEquals(-1, file[55]);
        assertEquals(-1, file[56]);
    }

    @Test
    void refusesPixelsThatDoNotFillThePicture() {
        assertThrows(IllegalArgumentException.class, () -> BmpFile.of(2, 2, new int[3]));
    }

    private static PromptImporter importer() {
        return new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE);
    }
}
