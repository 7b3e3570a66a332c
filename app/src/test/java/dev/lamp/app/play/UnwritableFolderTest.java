package dev.lamp.app.play;

import static dev.lamp.app.play.PlayedModel.await;
import static dev.lamp.app.play.PlayedModel.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.record.ExportFormat;
import dev.lamp.app.ui.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where nothing can be written, by nobody: what was to be a folder is a file. Said so, and play goes on. */
class UnwritableFolderTest {
    private static final long AUTOSAVE = 20_000_000_000L;

    @TempDir
    private Path temp;

    private final PlayModel play = new PlayModel(KeyBindings.standard(), Runnable::run, Runnable::run, new Random(7));
    private final Background background = new Background(Runnable::run);
    private Path nowhere;
    private WorldsModel worlds;

    @BeforeEach
    void playSomething() throws IOException {
        nowhere = Files.createFile(temp.resolve("file")).resolve("folder");
        play.modeProperty().set(PlayMode.TURNS);
        play.play(FakeWorld.prompt(1));
        play.begin(new FakeDream());
        await(play, () -> play.timeline().stateProperty().get().line().size() == 1);
        press(play, "RIGHT", 1);
        worlds = new WorldsModel(play, background, Runnable::run, nowhere);
    }

    @AfterEach
    void close() {
        background.close();
        background.awaitEnd(60);
        play.close();
    }

    @Test
    void aWorldThatCannotBeSavedIsTold() {
        worlds.save(nowhere.resolve("a.lamp"));
        await(play, () -> play.problemProperty().get() != null);
        assertEquals("file-failed", play.problemProperty().get().code());
        press(play, "RIGHT", 2);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void anExportThatCannotBeWrittenIsTold(ExportFormat format) {
        worlds.export(format, 1, false, nowhere.resolve("a"));
        await(play, () -> play.problemProperty().get() != null);
        assertEquals("file-failed", play.problemProperty().get().code());
        assertNull(worlds.noticeProperty().get());
        press(play, "RIGHT", 2);
    }

    @Test
    void aSessionThatCannotBeKeptIsToldOnceAndKeptWhenItCanBe() throws IOException {
        worlds.pulse(0);
        worlds.pulse(AUTOSAVE);
        await(play, () -> worlds.noticeProperty().get() != null);
        String told = worlds.noticeProperty().get().text();
        assertTrue(told.contains(nowhere.toString()), told);
        worlds.noticeProperty().set(null);
        Files.delete(nowhere.getParent());
        worlds.pulse(2 * AUTOSAVE);
        await(play, () -> Files.exists(nowhere.resolve("running.lamp")));
        assertNull(worlds.noticeProperty().get());
        press(play, "RIGHT", 2);
    }
}
