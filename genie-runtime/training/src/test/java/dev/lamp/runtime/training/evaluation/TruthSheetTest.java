package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthSheetTest {

    private static final Frame TRUE = TrueFrames.at(0, 0);
    private static final Frame DREAMED = TrueFrames.at(8, 8);

    @Test
    void eightDreamsAreShownAndThoseThatFailedFirst() {
        TruthSheet sheet = new TruthSheet(1);
        ContactSheet expected = new ContactSheet(2);
        for (int i = 0; i < 20; i++) {
            sheet.add("dream " + i, i % 7 != 6, List.of(TRUE, TRUE), List.of(DREAMED));
        }
        for (int i : List.of(6, 13, 0, 1, 2, 3, 4, 5)) {
            expected.row("truth", List.of(TRUE, TRUE));
            expected.row("dream: dream " + i, List.of(TRUE, DREAMED));
        }
        BufferedImage wanted = expected.toImage();
        BufferedImage found = sheet.sheet().toImage();
        assertEquals(wanted.getHeight(), found.getHeight());
        for (int y = 0; y < wanted.getHeight(); y++) {
            for (int x = 0; x < wanted.getWidth(); x++) {
                assertEquals(wanted.getRGB(x, y), found.getRGB(x, y), x + ", " + y);
            }
        }
    }
}
