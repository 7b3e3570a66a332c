package dev.lamp.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsKeeperTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final List<Exception> told = new ArrayList<>();
    private Settings present = Settings.standard();

    private SettingsStore store() {
        return new SettingsStore(folder.resolve("settings.json"));
    }

    private SettingsKeeper keeper() {
        return new SettingsKeeper(store(), background, Settings.standard(), () -> present, told::add);
    }

    /** A task of the background has been done once it has told the window so. */
    private void written() throws InterruptedException {
        window.take().run();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aChangeIsWrittenWithinASecondThoughNobodyCloses() throws Exception {
        SettingsKeeper keeper = keeper();
        present = present.withTheme(Theme.LIGHT);
        keeper.pulse(SECOND);
        written();
        assertEquals(Theme.LIGHT, store().load().settings().theme());
    }

    @Test
    void nothingIsWrittenWhileNothingChangesNorTwiceInASecond() throws Exception {
        SettingsKeeper keeper = keeper();
        keeper.pulse(SECOND);
        present = present.withFolder("early");
        keeper.pulse(SECOND + SECOND / 2);
        background.run(() -> 0, done -> {}, failure -> {});
        written();
        assertFalse(Files.exists(folder.resolve("settings.json")));
        keeper.pulse(2 * SECOND);
        written();
        assertEquals("early", store().load().settings().folder());
    }

    @Test
    void thatNothingCanBeWrittenIsToldOnceAndAgainOnlyAfterItCould() throws Exception {
        // Where a folder should be there is a file.
        Files.createFile(folder.resolve("file"));
        Path nowhere = folder.resolve("file").resolve("settings.json");
        SettingsKeeper keeper = new SettingsKeeper(
                new SettingsStore(nowhere), background, Settings.standard(), () -> present, told::add);
        for (int i = 1; i <= 3; i++) {
            present = present.withFolder("try " + i);
            keeper.pulse(i * SECOND);
            written();
        }
        assertEquals(1, told.size());
        Files.delete(folder.resolve("file"));
        present = present.withFolder("there is room");
        keeper.pulse(4 * SECOND);
        written();
        assertEquals(
                "there is room", new SettingsStore(nowhere).load().settings().folder());
        keeper.refused(new IOException("full again"));
        assertEquals(2, told.size());
    }

    @Test
    void closingWritesAtOnce() throws IOException {
        SettingsKeeper keeper = keeper();
        present = present.withFolder("late");
        keeper.keepNow();
        assertEquals("late", store().load().settings().folder());
    }
}
