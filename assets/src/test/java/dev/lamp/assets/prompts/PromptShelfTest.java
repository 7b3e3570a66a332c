package dev.lamp.assets.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PromptShelfTest {

    private static final int FIRST_TRAINING_SEED = 1_000_000;

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
        assertTrue(all.stream().filter(ShelfPrompt::generated).count() >= 10);
        assertTrue(all.stream().filter(prompt -> !prompt.generated()).count() >= 6);
        assertEquals(all.size(), all.stream().map(ShelfPrompt::file).distinct().count());
    }

    @Test
    void generatedPromptsComeFromHeldOutSeeds() {
        Pattern seed = Pattern.compile("generator, seed (\\d+), .*");
        for (ShelfPrompt prompt : PromptShelf.all()) {
            if (prompt.generated()) {
                Matcher matcher = seed.matcher(prompt.origin());
                assertTrue(matcher.matches(), prompt.origin());
                assertTrue(Long.parseLong(matcher.group(1)) < FIRST_TRAINING_SEED, prompt.file());
            }
        }
    }
}
