package dev.lamp.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportModelTest {

    @TempDir
    private Path temp;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();

    private ImportModel imported(Path folder) throws InterruptedException {
        ImportModel model = new ImportModel(
                new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE),
                new ImportModel.Means(background, window::add, problem),
                temp.resolve("clips"));
        model.importFrom(folder);
        while (model.busyProperty().get()) {
            window.take().run();
        }
        return model;
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void videosThatCannotBeReadAreToldOfLikeEveryOtherProblem() throws Exception {
        Path videos = Files.createDirectory(temp.resolve("videos"));
        Files.writeString(videos.resolve("one.gif"), "no picture");
        Files.writeString(videos.resolve("two.mp4"), "no video");
        imported(videos);
        Problem told = problem.get();
        assertTrue(told.sentence().contains("one.gif") && told.sentence().contains("1 more"), told.sentence());
        assertFalse(told.remedy().isBlank());
        assertTrue(told.details().contains("one.gif") && told.details().contains("two.mp4"));
    }

    @Test
    void aFolderThatIsGoneIsAProblemWithARemedy() throws Exception {
        ImportModel model = imported(temp.resolve("nowhere"));
        assertEquals("clips-import-failed", problem.get().code());
        assertFalse(problem.get().remedy().isBlank());
        assertTrue(model.messageProperty().get().contains("stopped"));
    }

    @Test
    void goodNewsNeedsNoBanner() throws InterruptedException, IOException {
        imported(Files.createDirectory(temp.resolve("empty")));
        assertEquals(null, problem.get());
    }
}
