package dev.lamp.app.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.play.Dream;
import dev.lamp.app.ui.Background;
import dev.lamp.assets.platformer.DrawingKit;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.platformer.Themes;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewModelTest {

    private static final DrawingKit KIT = new DrawingKit(Themes.named("ink on white"));

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final ObjectProperty<Frame> drawing = new SimpleObjectProperty<>(KIT.blank());
    private final ObjectProperty<Dream> dream = new SimpleObjectProperty<>();
    private final PreviewModel model = new PreviewModel(
            drawing, dream, new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE), background);

    @AfterEach
    void close() {
        model.close();
        background.close();
    }

    @Test
    void nothingIsSeenUntilThereIsAModel() throws InterruptedException {
        assertNull(model.previewProperty().get());
        dream.set(new FakeDream());
        turn();
        assertEquals(KIT.blank(), model.previewProperty().get().reduced());
        assertEquals(1, model.previewProperty().get().kept());
    }

    @Test
    void whatTheTokensCannotTellIsCounted() throws InterruptedException {
        dream.set(new FakeDream());
        turn();
        byte[] pixels = KIT.blank().toIndices();
        pixels[1] = 6;
        drawing.set(Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels));
        turn();
        assertEquals(4095.0 / 4096, model.previewProperty().get().kept());
    }

    @Test
    void ofDrawingsThatCameMeanwhileTheLastIsLookedAt() throws InterruptedException {
        dream.set(new FakeDream());
        drawing.set(KIT.room());
        drawing.set(KIT.blank());
        drawing.set(KIT.room());
        turn();
        turn();
        assertEquals(KIT.room(), model.previewProperty().get().reduced());
        assertTrue(window.isEmpty());
    }

    @Test
    void afterClosingNothingIsShown() throws InterruptedException {
        dream.set(new FakeDream());
        model.close();
        turn();
        assertNull(model.previewProperty().get());
    }

    /** Runs the next thing that the background has to tell. */
    private void turn() throws InterruptedException {
        window.poll(20, TimeUnit.SECONDS).run();
    }
}
