package dev.lamp.assets.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PromptShelfTest {

    @Test
    void everyPromptIsASquarePictureOfAtLeast64Pixels() throws IOException {
        for (ShelfPrompt prompt : PromptShelf.all()) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(PromptShelf.picture(prompt)));
            assertNotNull(image, prompt.file());
            assertEquals(image.getWidth(), image.getHeight(), prompt.file());
            assertTrue(image.getWidth() >= 64, prompt.file());
        }
    }

    @Test
    void theShelfHoldsBothGeneratedAndHandMadePictures() {
        List<ShelfPrompt> all = PromptShelf.all();
        assertTrue(all.stream().filter(ShelfPrompt::generated).count() >= 12);
        assertTrue(all.stream().filter(prompt -> !prompt.generated()).count() >= 8);
        assertTrue(all.size() >= 24);
        assertEquals(all.size(), all.stream().map(ShelfPrompt::file).distinct().count());
    }

    /** Where the camera moves, heroes come apart sooner. */
    @Test
    void theShelfOpensOnARoomOfTheGame() {
        ShelfPrompt first = PromptShelf.all().get(0);
        assertTrue(first.generated(), first.file());
        assertTrue(first.origin().contains(", room, theme: "), first.origin());
    }

    @Test
    void generatedPromptsComeFromHeldOutSeeds() {
        for (ShelfPrompt prompt : generated()) {
            Matcher matcher = ShelfGenerator.ORIGIN.matcher(prompt.origin());
            assertTrue(matcher.matches(), prompt.origin());
            assertTrue(Long.parseLong(matcher.group(1)) < ClipGenerator.FIRST_TRAINING_SEED, prompt.file());
        }
    }

    /** If this fails, run {@link ShelfGenerator#main}. */
    @Test
    void generatedPromptsLookAsTheWorldsDo() throws IOException {
        for (ShelfPrompt prompt : generated()) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(PromptShelf.picture(prompt)));
            Frame frame = ShelfGenerator.frame(prompt);
            for (int i = 0; i < FrameSize.STANDARD.pixels(); i++) {
                int colour = StandardPalette.PALETTE.rgb(frame.index(i % 64, i / 64));
                assertEquals(colour, image.getRGB(i % 64, i / 64) & 0xFFFFFF, prompt.file());
            }
        }
    }

    private static List<ShelfPrompt> generated() {
        return PromptShelf.all().stream().filter(ShelfPrompt::generated).toList();
    }
}
