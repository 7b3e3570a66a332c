package dev.lamp.app.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.platformer.DrawingKit;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.platformer.Themes;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.PngWriter;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchFilesTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private final SketchModel sketch = new SketchModel();
    private final SketchFiles files =
            new SketchFiles(new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE), background, problem);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void whatWasSavedOpensUnchanged() throws InterruptedException {
        Frame drawing = new DrawingKit(Themes.named("crayon sunset")).room();
        Path file = folder.resolve("room.png");
        files.save(drawing, file, () -> {});
        turn();
        files.open(file, sketch::replace);
        turn();
        assertEquals(drawing, sketch.drawingProperty().get());
        assertNull(problem.get());
    }

    @Test
    void aBrokenFileIsToldAndTheDrawingStays() throws Exception {
        Frame before = sketch.drawingProperty().get();
        files.open(Files.write(folder.resolve("broken.png"), new byte[] {1, 2}), sketch::replace);
        turn();
        assertNotNull(problem.get());
        assertEquals(before, sketch.drawingProperty().get());
    }

    @Test
    void aFolderThatIsNotThereIsTold() throws InterruptedException {
        files.save(sketch.drawingProperty().get(), folder.resolve("nowhere").resolve("a.png"), () -> {});
        turn();
        assertEquals("sketch-unsaved", problem.get().code());
    }

    @Test
    void aPhotoShinesThroughAndCanBeTakenOver() throws Exception {
        Frame night = new DrawingKit(Themes.named("night")).room();
        Path photo = folder.resolve("photo.png");
        PngWriter.write(night, 3, photo);
        UnderlayModel underlay = new UnderlayModel(files, sketch);
        underlay.open(photo);
        turn();
        assertEquals(192, underlay.photoProperty().get().width());
        underlay.take();
        turn();
        assertEquals(night, sketch.drawingProperty().get());
        underlay.remove();
        assertNull(underlay.photoProperty().get());
    }

    private void turn() throws InterruptedException {
        window.poll(20, TimeUnit.SECONDS).run();
    }
}
